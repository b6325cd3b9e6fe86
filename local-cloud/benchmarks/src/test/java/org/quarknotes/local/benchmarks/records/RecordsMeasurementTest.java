package org.quarknotes.local.benchmarks.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.benchmarks.figures.Comparison;
import org.quarknotes.local.dynamodb.DynamoDbLocal;

/** Nothing here says how long anything takes; only that it can still be measured. */
class RecordsMeasurementTest {

    @Test
    void every_contender_is_measured_in_every_respect() {
        try (var server = DynamoDbLocal.start()) {
            OrderTable.provision(server.endpoint());
            var measurement = new RecordsMeasurement(server.endpoint());

            assertThat(measurement.firstUses(1)).hasSize(7).allSatisfy(RecordsMeasurementTest::hasAll);
            assertThat(measurement.steadyStates(1, 10)).hasSize(16).allSatisfy(RecordsMeasurementTest::hasAll);
        }
    }

    private static void hasAll(Comparison comparison) {
        assertThat(comparison.contenders().keySet())
                .containsExactlyElementsOf(
                        Stream.of(Way.values()).map(Way::title).toList());
        assertThat(comparison.contenders().get(Way.DYNAMO_RECORDS.title()).median())
                .as(comparison.title())
                .isPositive();
    }
}
