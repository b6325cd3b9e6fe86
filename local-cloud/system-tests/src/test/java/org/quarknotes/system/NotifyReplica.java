package org.quarknotes.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;
import org.quarknotes.local.system.Service;

/** Another copy of notify-service beside the running system's, on the same table. */
final class NotifyReplica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path JAR = Quarknotes.HOUSE.resolve("notify-service/target/quarkus-app/quarkus-run.jar");

    /** With which it does not take part in hearing events, and hears only wakeups. */
    static final Map<String, String> DEAF_TO_EVENTS = Map.of(
            "MP_MESSAGING_INCOMING_NOTE_EVENTS_TOPIC", "nowhere", "MP_MESSAGING_INCOMING_USERS_TOPIC", "nowhere.else");

    private final URI address;
    private final ChildJvm process;

    private NotifyReplica(URI address, ChildJvm process) {
        this.address = address;
        this.process = process;
    }

    /** Starts one, and waits until it answers. */
    static NotifyReplica start(Quarknotes.Running system, Map<String, String> settings) {
        var ports = Ports.free(2);
        var environment = new HashMap<>(system.environment(Service.NOTIFY));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(0)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1)));
        environment.putAll(settings);
        try {
            var log = Files.createTempFile("notify-", ".log");
            var program = new Program(List.of(JAR), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", List.of());
            var surroundings = new Surroundings(log, opens(), environment).with("-Xmx256m");
            var process = ChildJvm.start(new JvmCommand("another notify-service", program, surroundings));
            var replica = new NotifyReplica(URI.create("http://localhost:" + ports.get(0)), process);
            process.await(replica::answers, PATIENCE);
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException("starting another notify-service", e);
        }
    }

    private static List<String> opens() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            return Stream.of(jar.getManifest()
                            .getMainAttributes()
                            .getValue("Add-Opens")
                            .split(" ", -1))
                    .map("--add-opens=%s=ALL-UNNAMED"::formatted)
                    .toList();
        }
    }

    private boolean answers() {
        try {
            return client().get("/v1/notifications").send().status() == 401;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    Client client() {
        return new Client(address);
    }

    /** SIGTERM, and waits for the end. */
    void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
