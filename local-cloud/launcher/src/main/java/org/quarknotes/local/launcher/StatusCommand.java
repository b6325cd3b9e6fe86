package org.quarknotes.local.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.PartStatus;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.RunFolder;
import picocli.CommandLine.Command;

@Command(name = "status", description = "Says what runs. Exit code 0: all is ready.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var house = House.here();
        if (!Claim.isTaken(house.runFolder())) {
            System.out.println("Nothing runs. ./dev up starts it.");
            return 1;
        }
        var parts = PartStatus.all(house.runFolder(), house.ports());
        print(parts, house.runFolder(), house.ports());
        return parts.stream().allMatch(PartStatus::ready) ? 0 : 1;
    }

    private static void print(List<PartStatus> parts, RunFolder folder, PortPlan ports) {
        System.out.printf("%-16s %-10s %6s %9s  %s%n", "PART", "STATE", "PORT", "MEMORY", "PROCESS");
        for (var part : parts) {
            System.out.printf(
                    "%-16s %-10s %6d %9s  %s%n",
                    part.name(),
                    part.ready() ? "ready" : "not ready",
                    part.port(),
                    part.pid().isPresent() ? Words.megabytes(part.residentKibibytes()) : "",
                    part.pid().isPresent() ? Long.toString(part.pid().getAsLong()) : "not ours");
        }
        System.out.printf("%nGateway: %s   Logs: %s%n", ports.gateway(), folder.logs());
    }
}
