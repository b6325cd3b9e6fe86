package org.quarknotes.system.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

/** The packaged gateway in a process of its own, with routes that can be changed. */
final class LoneGateway implements AutoCloseable {
    private static final Path JAR =
            Path.of("../../gateway-service/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final int managementPort;
    private final Path routes;
    private final Path log;
    private final ChildJvm process;

    private LoneGateway(int port, int managementPort, Path routes, Path log, ChildJvm process) {
        this.port = port;
        this.managementPort = managementPort;
        this.routes = routes;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param routes a route file
     * @param settings environment variables
     * @param flags of its JVM
     */
    static LoneGateway start(String routes, Map<String, String> settings, String... flags) {
        var ports = Ports.free(2);
        try {
            var folder = Files.createTempDirectory("gateway-");
            var file = Files.writeString(folder.resolve("routes.yaml"), routes);
            var environment = new HashMap<String, String>(Map.of(
                    "QUARKNOTES_GATEWAY_ROUTES", file.toString(),
                    "QUARKNOTES_GATEWAY_ROUTES_CHECK", "100ms",
                    "QUARKUS_HTTP_HOST", "127.0.0.1",
                    "QUARKUS_HTTP_PORT", Integer.toString(ports.get(0)),
                    "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                    "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1)),
                    "QUARKUS_OTEL_SDK_DISABLED", "true"));
            environment.putAll(settings);
            var log = folder.resolve("gateway.log");
            var program = new Program(List.of(JAR), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", List.of());
            var surroundings = new Surroundings(log, opens(), environment).with(flags);
            var process = ChildJvm.start(new JvmCommand("the gateway", program, surroundings));
            var gateway = new LoneGateway(ports.get(0), ports.get(1), file, log, process);
            process.await(gateway::isReady, PATIENCE);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException("starting a gateway", e);
        }
    }

    /** What {@code java -jar} would open by itself, as the jar says. */
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

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    Socket connect() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Exchanges the route file in one step, as a ConfigMap is. */
    void change(String yaml) throws IOException {
        var next = Files.writeString(routes.resolveSibling("next.yaml"), yaml);
        Files.move(next, routes, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** What it has written so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    long pid() {
        return process.pid();
    }

    ChildJvm process() {
        return process;
    }

    boolean isReady() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(management("/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
