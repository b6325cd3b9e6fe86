package org.quarknotes.local.launcher;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.quarknotes.local.system.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the services' logs, or one part's.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "A service, dynamodb or kafka.")
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
        var file = House.here().runFolder().log(part);
        if (!Files.exists(file)) {
            throw new StartFailure("There is no log " + file);
        }
        return new LogFollower(List.of(file), System.out);
    }
}
