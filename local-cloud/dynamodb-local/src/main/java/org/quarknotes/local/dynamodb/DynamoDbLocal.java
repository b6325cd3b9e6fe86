package org.quarknotes.local.dynamodb;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.CodeSource;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Ports;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/** A running DynamoDB Local: started when constructed, gone when closed or when this process ends. */
public final class DynamoDbLocal implements AutoCloseable {

    private static final String NAME = "DynamoDB Local";
    private static final String SERVER = "software.amazon.dynamodb.services.local.main.ServerRunner";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm process;
    private final int port;

    private DynamoDbLocal(ChildJvm process, int port) {
        this.process = process;
        this.port = port;
    }

    /** In memory, on a free port. */
    public static DynamoDbLocal start() {
        return start(Ports.free(), Optional.empty());
    }

    /** On this port; in memory, or with its tables in files of this folder, which outlive it. */
    public static DynamoDbLocal start(int port, Optional<Path> data) {
        return start(port, data, Surroundings.temporary());
    }

    /**
     * Starts it and returns when it answers.
     *
     * @throws ChildFailure when the port is taken, or when it ends or says nothing within a minute
     */
    public static DynamoDbLocal start(int port, Optional<Path> data, Surroundings surroundings) {
        if (!Ports.isFree(port)) {
            throw new ChildFailure("Port " + port + ", wanted for " + NAME + ", is taken", List.of());
        }
        var program =
                new Program(CodeSource.classPathBeside(DynamoDbLocal.class), SERVER, DataFolder.arguments(port, data));
        var command = new JvmCommand(NAME, program, surroundings.with("-Xmx512m"));
        var process = ChildJvm.start(command).await(() -> Ports.answers(port), PATIENCE);
        return new DynamoDbLocal(process, port);
    }

    /** Where clients connect; any region and any credentials do. */
    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    public ChildJvm process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
