package org.quarknotes.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.local.kafka.server.Broker;
import org.quarknotes.local.kafka.server.Doors;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.CodeSource;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/** A running Kafka broker: started when constructed, gone when closed or when this process ends. */
public final class KafkaBroker implements AutoCloseable {

    private static final String NAME = "Kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm process;
    private final Listeners listeners;

    private KafkaBroker(ChildJvm process, Listeners listeners) {
        this.process = process;
        this.listeners = listeners;
    }

    /** On free ports, with these topics, and with a log that vanishes with this process. */
    public static KafkaBroker start(Topic... topics) {
        return start(Listeners.free(), TemporaryFolder.create(), List.of(topics), Surroundings.temporary());
    }

    /** The same for clients that trust its certificate and know its password. */
    public static KafkaBroker start(Security security, Topic... topics) {
        var data = TemporaryFolder.create();
        security.write(data.resolve(Broker.SECURITY));
        return start(Listeners.free(), data, List.of(topics), Surroundings.temporary());
    }

    /**
     * Starts it and returns when it serves clients and the topics exist. A folder that an earlier broker wrote, even
     * one that was killed, is taken up again.
     *
     * @throws ChildFailure when a port is taken, or when it ends or is not ready within a minute
     */
    public static KafkaBroker start(Listeners listeners, Path data, List<Topic> topics, Surroundings surroundings) {
        listeners.taken().findFirst().ifPresent(port -> {
            throw new ChildFailure("Port " + port + ", wanted for " + NAME + ", is taken", List.of());
        });
        var ready = data.resolve(Broker.READY);
        var process = ChildJvm.start(command(listeners, emptied(ready).getParent(), topics, surroundings));
        return new KafkaBroker(process.await(() -> Files.exists(ready), PATIENCE), listeners);
    }

    /** What clients set as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + listeners.clients();
    }

    public ChildJvm process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static JvmCommand command(Listeners listeners, Path data, List<Topic> topics, Surroundings surroundings) {
        var classPath = new ArrayList<>(CodeSource.classPathBeside(KafkaBroker.class));
        classPath.add(CodeSource.of(KafkaBroker.class));
        var arguments = new ArrayList<>(List.of(
                data.toString(), Integer.toString(listeners.clients()), Integer.toString(listeners.controller())));
        topics.forEach(topic -> arguments.add(topic.toString()));
        var program = new Program(classPath, Broker.class.getName(), arguments);
        return new JvmCommand(
                NAME,
                program,
                surroundings.with(
                        "-Xmx384m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", Doors.flag(listeners.doors())));
    }

    /** Its folder exists, itself does not. */
    private static Path emptied(Path ready) {
        try {
            Files.createDirectories(ready.getParent());
            Files.deleteIfExists(ready);
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to prepare Kafka's folder " + ready.getParent(), e);
        }
    }
}
