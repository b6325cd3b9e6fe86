package org.quarknotes.local.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.Remains;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.RunRecord;
import org.quarknotes.local.system.StartFailure;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything.")
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Override
    public Integer call() throws InterruptedException {
        var folder = House.here().runFolder();
        boolean wasRunning = Claim.isTaken(folder);
        if (wasRunning) {
            var launcher = RunRecord.read(folder).flatMap(run -> ProcessHandle.of(run.pid()));
            launcher.ifPresent(ProcessHandle::destroy);
            awaitEnd(folder);
            launcher.ifPresent(process -> process.onExit().join());
        }
        var remains = Remains.stop(folder);
        System.out.println(wasRunning ? "Stopped." : "Nothing was running.");
        if (!remains.isEmpty()) {
            System.out.println("Also stopped what an earlier run left behind: " + String.join(", ", remains));
        }
        return 0;
    }

    private static void awaitEnd(RunFolder folder) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Claim.isTaken(folder)) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        "The launcher does not stop; its process is in " + folder.path() + "/run/launcher");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
