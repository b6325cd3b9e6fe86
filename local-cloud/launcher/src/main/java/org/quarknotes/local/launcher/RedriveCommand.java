package org.quarknotes.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.local.system.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Runs {@code org.quarknotes.kafka.Redrive} from notify-service's artifact, as one does in production. */
@Command(name = "redrive", description = "Sends dead letters again; --dry-run lists them.")
final class RedriveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var house = House.here();
        if (!Claim.isTaken(house.runFolder())) {
            spec.commandLine().getErr().println("Nothing is running, so there is no broker: ./dev up");
            return 1;
        }
        var process = new ProcessBuilder(command(house.path(), arguments)).inheritIO();
        process.environment()
                .put(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "localhost:" + house.ports().kafka().clients());
        return process.start().waitFor();
    }

    static List<String> command(Path house, List<String> arguments) {
        var application = house.resolve("notify-service/target/quarkus-app");
        var classPath = Stream.of("app", "lib/main", "lib/boot")
                .map(folder -> application.resolve(folder) + File.separator + "*")
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                classPath,
                                "org.quarknotes.kafka.Redrive"),
                        arguments.stream())
                .toList();
    }
}
