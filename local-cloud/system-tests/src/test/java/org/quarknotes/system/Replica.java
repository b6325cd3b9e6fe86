package org.quarknotes.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

/** One more process of a service that runs already, on ports of its own; clients reach it only by {@link #client}. */
final class Replica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final ChildJvm process;
    private final String address;
    private final String management;

    private Replica(ChildJvm process, String address, String management) {
        this.process = process;
        this.address = address;
        this.management = management;
    }

    /** Starts it and returns when it is ready. */
    static Replica start(Quarknotes.Running system, Service service) {
        var ports = Ports.free(2);
        var environment = new HashMap<>(system.environment(service));
        environment.putAll(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(ports.get(0)),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1))));
        var jar = Quarknotes.HOUSE.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        var usual = Surroundings.temporary();
        var surroundings = new Surroundings(usual.log(), usual.flags(), environment).with(flags(jar));
        var process = ChildJvm.start(new JvmCommand(
                "another " + service.module(), new Program(List.of(jar), MAIN, List.of()), surroundings));
        var replica = new Replica(process, "http://localhost:" + ports.get(0), "http://localhost:" + ports.get(1));
        process.await(replica::isReady, PATIENCE);
        return replica;
    }

    Client client() {
        return new Client(URI.create(address));
    }

    /** SIGKILL. */
    void kill() {
        process.kill();
    }

    private boolean isReady() {
        try {
            return new Client(URI.create(management))
                            .get("/q/health/ready")
                            .send()
                            .status()
                    == 200;
        } catch (RuntimeException | AssertionError notYet) {
            return false;
        }
    }

    private static String[] flags(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var opens = file.getManifest().getMainAttributes().getValue("Add-Opens");
            return Stream.concat(
                            Stream.of("-Xmx256m"),
                            Stream.of(opens.split(" ", -1)).map("--add-opens=%s=ALL-UNNAMED"::formatted))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read " + jar, e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
