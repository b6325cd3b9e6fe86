package org.quarknotes.local.torture;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Events: each version of a note has one, they are in the topic in the order of the versions, and nothing waits
 * anywhere. That an event is in the topic twice is no fault: whoever hears it knows its id.
 */
final class EventsJudgement {

    private static final Set<String> OF_VERSIONS = Set.of("created", "revised");

    private final List<Violation> violations = new ArrayList<>();

    private EventsJudgement() {}

    static List<Violation> of(Found found) {
        var judgement = new EventsJudgement();
        found.undelivered().forEach(what -> judgement.violations.add(Violation.of("undelivered event", what)));
        var byNote = new LinkedHashSet<>(found.events())
                .stream().filter(event -> OF_VERSIONS.contains(event.verb())).collect(groupingBy(Found.Event::note));
        found.notes().forEach(note -> judgement.judge(note, byNote.getOrDefault(note.id(), List.of())));
        return judgement.violations;
    }

    private void judge(Found.Note note, List<Found.Event> events) {
        var byVersion = events.stream().collect(groupingBy(Found.Event::version));
        for (long version : note.titles().keySet()) {
            var own = byVersion.getOrDefault(version, List.of());
            if (own.size() != 1) {
                violations.add(Violation.of(
                        own.isEmpty() ? "lost event" : "doubled event",
                        "version %d of note %s has %d events %s".formatted(version, note.id(), own.size(), ids(own))));
            }
        }
        byVersion.keySet().stream()
                .filter(version -> !note.titles().containsKey(version))
                .forEach(version -> violations.add(Violation.of(
                        "strange event", "note %s has no version %d, as was told".formatted(note.id(), version))));
        inOrder(note, events);
    }

    private void inOrder(Found.Note note, List<Found.Event> events) {
        for (int n = 1; n < events.size(); n++) {
            if (events.get(n).version() < events.get(n - 1).version()) {
                violations.add(Violation.of(
                        "lost order",
                        "of note %s version %d was told after version %d"
                                .formatted(
                                        note.id(),
                                        events.get(n).version(),
                                        events.get(n - 1).version())));
            }
        }
    }

    private static List<String> ids(List<Found.Event> events) {
        return events.stream().map(Found.Event::id).toList();
    }
}
