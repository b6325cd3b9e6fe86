package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Ports;

/** Spring Cloud Gateway as a plain proxy, and with Spring Security to verify access tokens. Built when first needed. */
final class SpringCloudGateway {
    static final String PLAIN = "Spring Cloud Gateway";
    static final String GUARDED = "Spring Cloud Gateway, JWT";

    private static final String MAIN = "org.quarknotes.local.benchmarks.peer.SpringCloudGateway";

    private final Stage stage;
    private final Path module;

    SpringCloudGateway(Stage stage) {
        this.stage = stage;
        this.module = stage.house().resolve("local-cloud/benchmarks/spring-cloud-gateway");
    }

    Contender plain() throws InterruptedException {
        return start(PLAIN, false, List.of());
    }

    Contender guarded() throws InterruptedException {
        return start(
                GUARDED,
                true,
                List.of(
                        "--spring.profiles.active=jwt",
                        "--peer.jwks=" + stage.keysAddress(),
                        "--peer.issuer=" + Issuer.NAME,
                        "--peer.audience=" + Issuer.AUDIENCE,
                        "--peer.client=" + Issuer.AUDIENCE));
    }

    private Contender start(String name, boolean guarded, List<String> more) throws InterruptedException {
        int port = Ports.free();
        var line = new ArrayList<String>();
        line.add(Stage.java());
        line.addAll(Stage.JVM_FLAGS);
        line.addAll(List.of("-cp", classPath(), MAIN));
        line.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port));
        line.add("--peer.upstream=" + stage.upstreamAddress());
        line.addAll(more);
        var server = Server.start(name, line, Map.of()).await(port);
        var path = "/v1/guarded/17";
        return new Contender(
                server,
                true,
                List.of(
                        new Subject(name, server, port, Protocol.HTTP_1, path, guarded),
                        new Subject(name + ", HTTP/2", server, port, Protocol.HTTP_2, path, guarded)));
    }

    private String classPath() throws InterruptedException {
        var file = module.resolve("target/class-path.txt");
        if (Files.notExists(file)) {
            build();
        }
        try {
            return module.resolve("target/classes") + ":"
                    + Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read " + file, e);
        }
    }

    private void build() throws InterruptedException {
        var log = stage.folder().resolve("spring-cloud-gateway-build.log");
        var builder = new ProcessBuilder(
                        stage.house().resolve("mvnw").toString(), "-B", "-ntp", "-f", module.toString(), "package")
                .directory(stage.house().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new ChildFailure("Spring Cloud Gateway cannot be built", Files.readAllLines(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to build " + module, e);
        }
    }
}
