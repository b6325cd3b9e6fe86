package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarknotes.local.processes.Ports;

/** The upstream and all contenders, running side by side until they are closed. */
final class Cast implements AutoCloseable {
    private final Stage stage;
    private final Server upstream;
    private final List<Contender> contenders = new ArrayList<>();

    private Cast(Stage stage, Server upstream) {
        this.stage = stage;
        this.upstream = upstream;
    }

    /** The upstream alone, in a folder that goes with it. */
    static Cast onStage(Path house, Issuer issuer) throws InterruptedException {
        var stage = new Stage(house, temporaryFolder(), Ports.free());
        var keys = stage.write("jwks.json", issuer.keys());
        var line = new ArrayList<>(List.of(Stage.java()));
        line.addAll(Stage.JVM_FLAGS);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Upstream.class.getName()));
        line.addAll(List.of(Integer.toString(stage.upstream()), keys.toString()));
        var upstream = Server.start("upstream", line, Map.of());
        return new Cast(stage, upstream.await(stage.upstream()));
    }

    /**
     * Starts everybody who is wanted, and is here.
     *
     * @param routes how many routes the gateway has, a process for each
     * @param flags of the gateway's JVM
     */
    Cast enter(Set<Make> wanted, List<Integer> routes, List<String> flags) throws InterruptedException {
        if (wanted.contains(Make.NGINX)) {
            PlainProxies.nginx(stage).ifPresent(contenders::add);
        }
        if (wanted.contains(Make.HAPROXY)) {
            PlainProxies.haProxy(stage).ifPresent(contenders::add);
        }
        if (wanted.contains(Make.SPRING)) {
            var spring = new SpringCloudGateway(stage);
            contenders.add(spring.plain());
            contenders.add(spring.guarded());
        }
        if (wanted.contains(Make.GATEWAY)) {
            for (int number : routes) {
                contenders.add(new Quarknotes(stage, flags).start(number));
            }
        }
        return this;
    }

    /** Who has entered, with what is measured of them in these protocols. */
    List<Contender> contenders(Set<Protocol> protocols) {
        return contenders.stream()
                .map(contender -> contender.speaking(protocols))
                .toList();
    }

    /** A call with nobody between. */
    Subject direct() {
        return new Subject("upstream", upstream, stage.upstream(), Protocol.HTTP_1, "/v1/plain/17", false);
    }

    @Override
    public void close() {
        contenders.forEach(Contender::close);
        upstream.close();
        try (var files = Files.walk(stage.folder())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to delete " + stage.folder(), e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("quarknotes-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to make a folder", e);
        }
    }
}
