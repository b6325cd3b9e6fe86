package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.system.Options.DataLife;

/** Real DynamoDB and Kafka, and services that only say that they are ready. */
class LocalSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path house;

    private RunFolder folder;

    @BeforeEach
    void buildTheHouse() throws IOException {
        FakeService.build(house);
        folder = new RunFolder(house.resolve(".local"));
    }

    @Test
    void parts_can_be_killed_and_started_again_and_nothing_is_left_when_it_is_closed() {
        var system = LocalSystem.start(Options.onFreePorts(house), folder, Progress.silent());
        try (system) {
            system.kill("notify-service");
            assertThat(Probe.isOk(system.ports().readiness(Service.NOTIFY))).isFalse();

            system.start("notify-service", Map.of());
            assertThat(PartStatus.all(folder, system.ports())).allMatch(PartStatus::ready);
            assertThat(system.firstDeath()).isNotDone();
        }

        assertThat(system.ports().taken(Set.of())).isEmpty();
        assertThat(Claim.isTaken(folder)).isFalse();
    }

    @Test
    void a_part_that_dies_unasked_is_reported_with_its_last_lines() {
        try (var system = LocalSystem.start(Options.onFreePorts(house), folder, Progress.silent())) {
            system.process("kafka").kill();

            await().atMost(PATIENCE).until(system.firstDeath()::isDone);
            assertThat(system.firstDeath().join().part()).isEqualTo("kafka");
            assertThat(system.firstDeath().join().lastLines()).anyMatch(line -> line.startsWith("Ready at"));
        }
    }

    @Test
    void a_service_that_fails_to_start_shows_why() {
        try (var system = LocalSystem.start(Options.onFreePorts(house), folder, Progress.silent())) {
            system.stop("notes-service");

            assertThatThrownBy(() -> system.start("notes-service", Map.of("FAIL", "yes")))
                    .isInstanceOf(ChildFailure.class)
                    .hasMessageContaining("notes-service ended with exit code 7")
                    .hasMessageContaining("told to fail");
        }
    }

    @Test
    void a_taken_port_stops_the_start_before_anything_runs() throws IOException {
        var ports = PortPlan.free();
        var options = new Options(house, ports, DataLife.FRESH, Set.of());
        try (var socket = new ServerSocket(ports.of(Service.USERS))) {
            assertThatThrownBy(() -> LocalSystem.start(options, folder, Progress.silent()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(socket.getLocalPort() + " (user-service)")
                    .hasMessageContaining("--port");
        }
        assertThat(Ports.isFree(ports.dynamoDb().getPort())).isTrue();
        assertThat(Claim.isTaken(folder)).isFalse();
    }

    @Test
    void a_service_that_is_left_out_finds_its_environment_in_a_file() {
        var options = new Options(house, PortPlan.free(), DataLife.FRESH, Set.of(Service.NOTES));
        try (var system = LocalSystem.start(options, folder, Progress.silent())) {
            assertThat(Ports.isFree(system.ports().address(Service.NOTES).getPort()))
                    .isTrue();
            assertThat(folder.run().resolve("notes-service.env"))
                    .content()
                    .contains(
                            "QUARKUS_HTTP_PORT='" + system.ports().of(Service.NOTES) + "'\n",
                            "QUARKNOTES_CURSORS_SECRET='");
        }
    }
}
