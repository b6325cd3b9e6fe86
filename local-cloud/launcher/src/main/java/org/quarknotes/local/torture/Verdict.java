package org.quarknotes.local.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.quarknotes.local.torture.Deed.Outcome;

/**
 * What came of it all.
 *
 * @param settled how long it took until nothing waited any more
 */
public record Verdict(
        Settings settings,
        List<Deed> deeds,
        Incidents incidents,
        Found found,
        Duration settled,
        List<Violation> violations,
        Path evidence) {

    private static final int SHOWN = 40;

    public Verdict {
        deeds = List.copyOf(deeds);
        violations = List.copyOf(violations);
    }

    public boolean isGood() {
        return violations.isEmpty();
    }

    /** For the person at the terminal. */
    public String text() {
        return String.join("\n", List.of(figures(), kept(), "Evidence: " + evidence, "Again:    " + settings.again()));
    }

    private String figures() {
        long told =
                found.inboxes().stream().mapToLong(inbox -> inbox.told().size()).sum();
        long versions =
                found.notes().stream().mapToLong(note -> note.titles().size()).sum();
        return """
                Seed %d: %s people, %s faults. Of %s deeds, %s were acknowledged, %s refused, %s not answered.
                After %s of settling there are %s notes in %s versions, %s events, %s notifications.""".formatted(
                        settings.seed(),
                        Words.count(settings.people()),
                        Words.count(incidents.all().size()),
                        Words.count(deeds.size()),
                        Words.count(outcomes(Outcome.Acknowledged.class)),
                        Words.count(outcomes(Outcome.Refused.class)),
                        Words.count(outcomes(Outcome.Unanswered.class)),
                        Words.seconds(settled),
                        Words.count(found.notes().size()),
                        Words.count(versions),
                        Words.count(found.events().size()),
                        Words.count(told));
    }

    private String kept() {
        if (isGood()) {
            return "KEPT: every acknowledged write is there, every event arrived, everything was told once"
                    + (found.tellsEverything() ? ", and the counts are right." : ".");
        }
        var shown = violations.stream()
                .limit(SHOWN)
                .map(violation -> "  " + violation.text(incidents))
                .collect(Collectors.joining("\n"));
        int more = violations.size() - SHOWN;
        return "NOT KEPT, %d times:%n%s%s"
                .formatted(violations.size(), shown, more > 0 ? "\n  and " + more + " more, in verdict.txt" : "");
    }

    /** All of it, for the folder of evidence. */
    String complete() {
        return text()
                + violations.stream()
                        .map(violation -> "\n- " + violation.text(incidents))
                        .collect(Collectors.joining());
    }

    private long outcomes(Class<? extends Outcome> kind) {
        return deeds.stream().filter(deed -> kind.isInstance(deed.outcome())).count();
    }
}
