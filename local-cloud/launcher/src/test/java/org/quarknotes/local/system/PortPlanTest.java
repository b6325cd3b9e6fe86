package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void all_ports_are_counted_from_the_first() {
        var plan = new PortPlan(9000);

        assertThat(plan.gateway()).isEqualTo(URI.create("http://localhost:9000"));
        assertThat(plan.address(Service.NOTIFY)).isEqualTo(URI.create("http://localhost:9003"));
        assertThat(plan.readiness(Service.USERS)).isEqualTo(URI.create("http://localhost:9011/q/health/ready"));
        assertThat(plan.dynamoDb().getPort()).isEqualTo(9020);
        assertThat(plan.kafka().clients()).isEqualTo(9021);
        assertThat(plan.traces().getPort()).isEqualTo(9023);
    }

    @Test
    void a_taken_port_is_told_with_what_it_was_wanted_for() throws Exception {
        var plan = PortPlan.free();
        try (var socket = new ServerSocket(plan.of(Service.NOTES))) {
            assertThat(plan.taken(Set.of()))
                    .containsOnlyKeys(socket.getLocalPort())
                    .containsValue("notes-service");
            assertThat(plan.taken(Set.of(Service.NOTES))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 1023, 65_513, 70_000})
    void a_block_that_does_not_fit_is_refused(int base) {
        assertThatThrownBy(() -> new PortPlan(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
