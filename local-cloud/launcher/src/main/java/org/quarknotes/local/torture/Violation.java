package org.quarknotes.local.torture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quarknotes.local.torture.Incidents.Incident;

/**
 * A promise that was not kept.
 *
 * @param promise which one, such as {@code lost write}
 * @param what with the ids by which it can be looked for
 * @param when it was acknowledged, if it was
 */
public record Violation(String promise, String what, Optional<Instant> when) {

    static Violation of(String promise, String what) {
        return new Violation(promise, what, Optional.empty());
    }

    static Violation of(String promise, String what, Deed deed) {
        return new Violation(promise, what, Optional.of(deed.ended()));
    }

    /** For people: also what was done to the system at that moment. */
    String text(Incidents incidents) {
        return promise + ": " + what
                + when.map(at -> ", at %s%s".formatted(Words.time(at), faults(incidents.during(at, at))))
                        .orElse("");
    }

    private static String faults(List<Incident> underWay) {
        return underWay.isEmpty()
                ? ""
                : underWay.stream().map(Incident::toString).collect(Collectors.joining("; ", " while ", ""));
    }
}
