package org.quarknotes.local.torture;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.torture.Deed.Act.Looked;
import org.quarknotes.local.torture.Deed.Act.Revised;
import org.quarknotes.local.torture.Deed.Act.Wrote;

/**
 * Notes and their versions: each acknowledged one is there with its content, each is the work of somebody, and no work
 * is there twice. Every title is used by one deed alone, so it says whose work a version is.
 */
final class NotesJudgement {

    private final List<Deed> deeds;
    private final List<Found.Note> notes;
    private final Map<String, Deed> byTitle = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private NotesJudgement(List<Deed> deeds, List<Found.Note> notes) {
        this.deeds = deeds;
        this.notes = notes;
    }

    static List<Violation> of(List<Deed> deeds, List<Found.Note> notes) {
        var judgement = new NotesJudgement(deeds, notes);
        judgement.nothingIsLost();
        judgement.nothingIsStrangeOrDoubled();
        judgement.nobodySawThePast();
        return judgement.violations;
    }

    private void nothingIsLost() {
        var byId = new HashMap<String, Found.Note>();
        notes.forEach(note -> byId.put(note.id(), note));
        for (var deed : deeds) {
            titleOf(deed).ifPresent(title -> byTitle.put(title, deed));
            if (deed.outcome() instanceof Deed.Outcome.Acknowledged told) {
                titleOf(deed).ifPresent(title -> isThere(deed, title, byId.get(told.note())));
            }
        }
    }

    private void isThere(Deed deed, String title, Found.@Nullable Note note) {
        var stored = note == null ? null : note.titles().get(deed.version());
        if (!title.equals(stored)) {
            var instead = stored == null ? "nothing" : "“" + stored + "”";
            violations.add(Violation.of(
                    "lost write",
                    "“%s” was acknowledged as version %d of note %s to %s, and %s is there"
                            .formatted(title, deed.version(), noteOf(deed), deed.person(), instead),
                    deed));
        }
    }

    private void nothingIsStrangeOrDoubled() {
        for (var note : notes) {
            long expected = 1;
            for (var version : note.titles().entrySet()) {
                if (version.getKey() != expected) {
                    violations.add(
                            Violation.of("lost version", "note %s has no version %d".formatted(note.id(), expected)));
                }
                expected = version.getKey() + 1;
                isSomebodysWork(note, version.getKey(), version.getValue());
            }
        }
        var copies = notes.stream()
                .flatMap(note -> note.titles().entrySet().stream()
                        .map(version -> Map.entry(
                                version.getValue(), "version %d of note %s".formatted(version.getKey(), note.id()))))
                .collect(groupingBy(Map.Entry::getKey));
        copies.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> violations.add(Violation.of(
                        "doubled write",
                        "“%s” was written once and is there as %s"
                                .formatted(same.getFirst().getKey(), places(same)))));
    }

    private static String places(List<Map.Entry<String, String>> same) {
        return String.join(
                " and ", same.stream().map(Map.Entry::getValue).sorted().toList());
    }

    private void isSomebodysWork(Found.Note note, long version, String title) {
        var deed = byTitle.get(title);
        boolean fits = deed != null
                && switch (deed.act()) {
                    case Wrote _ -> version == 1;
                    case Revised revised -> revised.note().equals(note.id()) && revised.based() + 1 == version;
                    default -> false;
                };
        if (!fits) {
            violations.add(Violation.of(
                    "strange write", "nobody wrote “%s”, version %d of note %s".formatted(title, version, note.id())));
        }
    }

    /** Who reads after a write was acknowledged reads that write, or a later one. */
    private void nobodySawThePast() {
        var acknowledged = deeds.stream()
                .filter(deed -> deed.isAcknowledged() && deed.version() > 0)
                .collect(groupingBy(NotesJudgement::noteOf));
        for (var deed : deeds) {
            if (deed.act() instanceof Looked(var note) && deed.isAcknowledged()) {
                acknowledged.get(note).stream()
                        .filter(earlier -> earlier.ended().isBefore(deed.began()))
                        .filter(earlier -> earlier.version() > deed.version())
                        .findFirst()
                        .ifPresent(earlier -> violations.add(Violation.of(
                                "stale read",
                                "note %s was read in version %d after version %d was acknowledged"
                                        .formatted(note, deed.version(), earlier.version()),
                                deed)));
            }
        }
    }

    private static Optional<String> titleOf(Deed deed) {
        return switch (deed.act()) {
            case Wrote wrote -> Optional.of(wrote.title());
            case Revised revised -> Optional.of(revised.title());
            default -> Optional.empty();
        };
    }

    private static String noteOf(Deed deed) {
        return deed.outcome() instanceof Deed.Outcome.Acknowledged told ? told.note() : "";
    }
}
