package org.quarknotes.local.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.Remains;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks for what could be in the way.")
final class DoctorCommand implements Callable<Integer> {

    private static final long ROOM_MEGABYTES = 1_000;
    private static final long MEMORY_MEGABYTES = 2_000;

    private record Finding(boolean good, String text) {}

    @Override
    public Integer call() {
        var house = House.here();
        var findings = List.of(disk(house), memory(), run(house), ports(house));
        findings.forEach(finding -> System.out.println((finding.good() ? "  ok    " : "  BAD   ") + finding.text()));
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    private static Finding disk(House house) {
        long free = new File(house.path().toString()).getUsableSpace() >> 20;
        return new Finding(free >= ROOM_MEGABYTES, "disk: " + free + " MB free, " + ROOM_MEGABYTES + " wanted");
    }

    private static Finding memory() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return new Finding(memory >= MEMORY_MEGABYTES, "memory: " + memory + " MB, " + MEMORY_MEGABYTES + " wanted");
    }

    private static Finding run(House house) {
        if (Claim.isTaken(house.runFolder())) {
            return new Finding(true, "run: Quarknotes is up at " + house.ports().gateway());
        }
        var remains = Remains.find(house.runFolder());
        return remains.isEmpty()
                ? new Finding(true, "run: nothing is running, nothing was left behind")
                : new Finding(false, "run: an earlier run left behind " + remains + ": ./dev down stops it");
    }

    private static Finding ports(House house) {
        if (Claim.isTaken(house.runFolder())) {
            return new Finding(true, "ports: in use by this run");
        }
        var taken = house.ports().taken(Set.of());
        return taken.isEmpty()
                ? new Finding(true, "ports: free from " + house.ports().base())
                : new Finding(false, "ports: taken " + taken + ": ./dev up --port N uses others");
    }
}
