package org.quarknotes.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.Death;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.Remains;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "up", description = "Starts everything and stays until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--keep", description = "Keep the data between runs.")
    private boolean keep;

    @Option(names = "--port", description = "The gateway's port; the others follow it (default ${DEFAULT-VALUE}).")
    private int port = PortPlan.DEFAULT;

    @Option(names = "--without", description = "Do not start this service; dev mode stands in for it.")
    private List<String> without = List.of();

    @Option(names = "--in-background", hidden = true, description = "./dev up --detach: nobody reads the logs here.")
    private boolean inBackground;

    private volatile boolean ready;

    @Override
    public Integer call() throws InterruptedException, IOException {
        var folder = House.here().runFolder();
        tidy(folder);
        var logs = LogFollower.ofAll(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sayFarewell(logs)));
        var death = run(folder, logs);
        return explain(death);
    }

    /** Until a part dies; Ctrl-C ends the process instead. */
    private Death run(RunFolder folder, LogFollower logs) throws InterruptedException, IOException {
        long start = System.nanoTime();
        try (var system = LocalSystem.start(options(), folder, Screen.progress())) {
            System.out.println(Welcome.text(system.ports(), Duration.ofNanos(System.nanoTime() - start), omitted()));
            if (!inBackground) {
                logs.fromNow().start();
            }
            ready = true;
            var death = system.firstDeath().join();
            if (death.byAnothersWish()) {
                Thread.sleep(Duration.ofSeconds(1));
            }
            ready = false;
            logs.stop();
            return death;
        }
    }

    /** How services take leave of each other after Ctrl-C is of no interest. */
    private void sayFarewell(LogFollower logs) {
        logs.stop();
        if (ready) {
            System.out.println("\nStopping everything.");
        }
    }

    /** Says so, because it may be what somebody is looking for. */
    private static void tidy(RunFolder folder) {
        if (Claim.isTaken(folder)) {
            return;
        }
        var stopped = Remains.stop(folder);
        if (!stopped.isEmpty()) {
            System.out.println("Stopped what an earlier run left behind: " + String.join(", ", stopped));
        }
    }

    private Options options() {
        var life = keep ? Options.DataLife.KEPT : Options.DataLife.FRESH;
        return new Options(House.here().path(), plan(), life, omitted());
    }

    private PortPlan plan() {
        try {
            return new PortPlan(port);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Set<Service> omitted() {
        return without.stream()
                .map(name -> Service.named(name)
                        .orElseThrow(
                                () -> new ParameterException(spec.commandLine(), "There is no service called " + name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int explain(Death death) {
        System.err.printf(
                "%n%s ended with exit code %d, so all was stopped. Its last lines:%n  %s%n",
                death.part(), death.exitCode(), String.join("\n  ", death.lastLines()));
        return 1;
    }
}
