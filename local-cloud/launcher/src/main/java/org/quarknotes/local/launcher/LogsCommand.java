package org.quarknotes.local.launcher;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.quarknotes.local.system.PartStatus;
import org.quarknotes.local.system.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Shows the services' logs, or one part's.")
final class LogsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "A service, dynamodb or kafka.")
    private String part = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as they grow, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws InterruptedException {
        var follower = part.isEmpty() ? LogFollower.ofAll(House.here().runFolder()) : ofPart();
        follower.copyNewLines();
        if (follow) {
            follower.start();
            Thread.currentThread().join();
        }
        return 0;
    }

    private LogFollower ofPart() {
        if (!PartStatus.names().contains(part)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no part called " + part + "; there are: " + String.join(", ", PartStatus.names()));
        }
        var file = House.here().runFolder().log(part);
        if (!Files.exists(file)) {
            throw new StartFailure(part + " has not run here yet: there is no " + file);
        }
        return new LogFollower(List.of(file), System.out);
    }
}
