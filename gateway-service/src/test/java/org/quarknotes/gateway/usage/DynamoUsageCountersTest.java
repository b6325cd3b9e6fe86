package org.quarknotes.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Table;
import org.quarknotes.gateway.domain.UsageCounters;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoUsageCountersTest implements UsageCountersContract {
    private static final Table TABLE = LocalTables.fresh();

    private final UsageCounters counters = new DynamoUsageCounters(() -> TABLE);

    @Override
    public UsageCounters counters() {
        return counters;
    }

    @Test
    void an_item_is_one_key_s_day_or_month_and_goes_some_time_after_it() {
        counters.reserve("key#1", DAY, 100, 10);
        counters.reserve("key#1", DAY, 100, 10);

        var item = TABLE.client()
                .getItem(get -> get.tableName(TABLE.name())
                        .key(Map.of(
                                "pk", AttributeValue.fromS("USAGE#key%231"),
                                "sk", AttributeValue.fromS("DAY#2026-11-24"))))
                .item();

        assertThat(item.get("used").n()).isEqualTo("20");
        assertThat(item.get("expiresAt").n())
                .isEqualTo(Long.toString(DAY.end().plus(Duration.ofDays(35)).getEpochSecond()));
    }

    @Test
    void nothing_is_opened_before_something_is_counted() {
        var opened = new AtomicInteger();
        var unused = new DynamoUsageCounters(() -> {
            opened.incrementAndGet();
            return TABLE;
        });
        assertThat(opened).hasValue(0);

        unused.reserve("key-2", DAY, 100, 10);
        unused.reserve("key-2", DAY, 100, 10);

        assertThat(opened).hasValue(1);
    }

    @Test
    void a_store_that_says_nothing_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var config = config(Map.of(
                    "quarknotes.gateway.usage.endpoint",
                    "http://localhost:" + silent.getLocalPort(),
                    "quarknotes.gateway.usage.timeout",
                    "100ms"));
            var waiting = new DynamoUsageCounters(() -> new Table(UsageStorage.client(config), config.table()));

            assertThatThrownBy(() -> waiting.reserve("key-3", DAY, 100, 10)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void the_table_and_the_patience_have_defaults() {
        var config = config(Map.of());

        assertThat(config.table()).isEqualTo("quarknotes-gateway");
        assertThat(config.region()).isEqualTo("eu-central-1");
        assertThat(config.endpoint()).isEmpty();
        assertThat(config.timeout()).isEqualTo(Duration.ofMillis(500));
    }

    private static UsageConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test"))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(UsageConfig.class)
                .build()
                .getConfigMapping(UsageConfig.class);
    }
}
