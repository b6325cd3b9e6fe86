package org.quarknotes.local.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a system is to be tortured.
 *
 * @param house the folder of the root pom
 * @param seed decides what is done to the system, and what each person means to do
 * @param length for which faults begin
 * @param people at least 2
 * @param pace the mean of a person's pauses between two steps
 * @param kinds what may be done to the system
 */
public record Settings(Path house, long seed, Duration length, int people, Duration pace, Set<FaultKind> kinds) {

    public Settings {
        if (people < 2 || people > 5_000) {
            throw new IllegalArgumentException("It takes from 2 to 5000 people, not " + people);
        }
        if (!length.isPositive()) {
            throw new IllegalArgumentException("It takes some time, not " + length);
        }
        if (!pace.isPositive()) {
            throw new IllegalArgumentException("People pause between steps, not " + pace);
        }
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    }

    /** The command that does all of this again. */
    String again() {
        var words = kinds.stream().sorted().map(FaultKind::word).collect(Collectors.joining(","));
        return "./dev torture --seed %d --minutes %s --people %d --pace %d --faults %s"
                .formatted(seed, minutes(), people, pace.toMillis(), words.isEmpty() ? "none" : words);
    }

    private String minutes() {
        double minutes = length.toMillis() / 60_000.0;
        return minutes == Math.rint(minutes) ? Long.toString(Math.round(minutes)) : Double.toString(minutes);
    }
}
