package org.quarknotes.local.launcher;

import java.nio.file.Path;
import org.quarknotes.local.system.Claim;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.RunRecord;

/** The working copy that {@code ./dev} was called in. */
record House(Path path) {

    /** As {@code ./dev} says in the system property {@code quarknotes.house}; else the current folder. */
    static House here() {
        return new House(Path.of(System.getProperty("quarknotes.house", "")).toAbsolutePath());
    }

    RunFolder runFolder() {
        return new RunFolder(path.resolve(".local"));
    }

    /** The ports of the run that is going on, else the usual ones. */
    PortPlan ports() {
        var folder = runFolder();
        return RunRecord.read(folder)
                .filter(run -> Claim.isTaken(folder))
                .map(run -> new PortPlan(run.basePort()))
                .orElse(new PortPlan(PortPlan.DEFAULT));
    }
}
