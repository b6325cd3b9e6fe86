package org.quarknotes.local.torture;

import java.time.Duration;
import java.util.List;

/**
 * Something to be done to the system.
 *
 * @param at so long after the beginning
 * @param lasts how long it lasts; a killed process is started again then
 * @param targets parts, or one link
 */
public record Fault(Duration at, Duration lasts, FaultKind kind, List<String> targets) {

    public Fault {
        targets = List.copyOf(targets);
    }

    Duration end() {
        return at.plus(lasts);
    }

    /** Such as {@code kill kafka, notes-service (1.2 s)}. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(kind.word(), String.join(", ", targets), Words.seconds(lasts));
    }
}
