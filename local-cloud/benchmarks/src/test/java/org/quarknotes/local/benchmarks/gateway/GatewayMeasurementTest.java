package org.quarknotes.local.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.benchmarks.gateway.GatewayMeasurement.Plan;

/** With the upstream in the place of a contender: neither our gateway nor any other needs to be there. */
class GatewayMeasurementTest {
    private static final Plan SHORT = new Plan(2, Duration.ofMillis(50), Duration.ofMillis(200), 200);

    private final Issuer issuer = new Issuer();
    private final Load load = new Load(Stream.generate(issuer::token).limit(4).toList());

    @Test
    void a_server_is_measured_in_every_respect() throws InterruptedException {
        try (var cast = Cast.onStage(Path.of(""), issuer)) {
            var direct = cast.direct();
            var contender = new Contender(direct.server(), true, List.of(direct));

            var found = new GatewayMeasurement(load, direct, SHORT).measure(List.of(contender));

            assertThat(found.get("upstream")).hasSize(2).allSatisfy(figures -> {
                assertThat(figures.perSecond()).isPositive();
                assertThat(figures.cpuMicros()).isPositive();
            });
        }
    }

    @Test
    void whoever_asks_for_no_token_where_one_is_needed_is_not_measured() throws InterruptedException {
        try (var cast = Cast.onStage(Path.of(""), issuer)) {
            var direct = cast.direct();
            var open = new Subject("open", direct.server(), direct.port(), direct.protocol(), direct.path(), true);
            var contender = new Contender(direct.server(), false, List.of(open));

            assertThatThrownBy(() -> new GatewayMeasurement(load, direct, SHORT).measure(List.of(contender)))
                    .hasMessage("open lets in who brings no token");
        }
    }

    @Test
    void nobody_enters_who_is_not_wanted() throws InterruptedException {
        try (var cast = Cast.onStage(Path.of(""), issuer)) {
            cast.enter(EnumSet.noneOf(Make.class), List.of(10), List.of());

            assertThat(cast.contenders(EnumSet.allOf(Protocol.class))).isEmpty();
        }
    }
}
