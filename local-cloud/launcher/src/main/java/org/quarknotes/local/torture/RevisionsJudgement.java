package org.quarknotes.local.torture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quarknotes.local.torture.Deed.Act.Revised;
import org.quarknotes.local.torture.Deed.Act.Shared;
import org.quarknotes.local.torture.Deed.Act.Unshared;

/**
 * What is told of changes: each change that is there was told once to the note's owner and to each reader, but to whoever
 * made it. A notification may tell of several changes, so their numbers are added up.
 */
final class RevisionsJudgement {

    private static final String REVISED = "note.revised";

    private final List<Deed> deeds;
    private final Found found;
    private final Map<Telling, Long> told;
    private final List<Violation> violations = new ArrayList<>();

    private record Telling(String person, String actor, String word) {}

    private RevisionsJudgement(List<Deed> deeds, Found found) {
        this.deeds = deeds;
        this.found = found;
        this.told = found.inboxes().stream()
                .flatMap(inbox -> inbox.told().stream()
                        .filter(one -> one.type().equals(REVISED))
                        .map(one -> Map.entry(telling(inbox.person(), one), one.changes())))
                .collect(groupingBy(Map.Entry::getKey, HashMap::new, summingLong(Map.Entry::getValue)));
    }

    static List<Violation> of(List<Deed> deeds, Found found) {
        var judgement = new RevisionsJudgement(deeds, found);
        if (found.tellsEverything()) {
            judgement.judge();
        }
        return judgement.violations;
    }

    private void judge() {
        var byTitle = new HashMap<String, Deed>();
        deeds.forEach(deed -> {
            if (deed.act() instanceof Revised revised) {
                byTitle.put(revised.title(), deed);
            }
        });
        var grants = deeds.stream()
                .filter(deed -> !noteOfGrant(deed).isEmpty())
                .collect(groupingBy(RevisionsJudgement::noteOfGrant));
        for (var note : found.notes()) {
            var revisions = note.titles().tailMap(2L).values().stream()
                    .filter(byTitle::containsKey)
                    .map(byTitle::get)
                    .collect(groupingBy(Deed::person));
            revisions.forEach((actor, own) -> judge(note, actor, own, grants.getOrDefault(note.id(), List.of())));
        }
        told.forEach((telling, changes) -> violations.add(Violation.of(
                "strange notification",
                "%s was told of %d changes of %s by %s, who made none"
                        .formatted(telling.person(), changes, telling.word(), telling.actor()))));
    }

    private void judge(Found.Note note, String actor, List<Deed> revisions, List<Deed> grants) {
        var people = new HashSet<>(Set.of(note.owner()));
        grants.forEach(deed -> people.add(granteeOf(deed)));
        people.remove(actor);
        for (var person : people) {
            var reading = person.equals(note.owner()) ? Reading.OWNER : new Reading(false, grantsOf(person, grants));
            long least = revisions.stream().filter(reading::isCertainDuring).count();
            long most = revisions.stream().filter(reading::isPossibleDuring).count();
            var changes = told.remove(new Telling(person, actor, note.word()));
            compare(note, actor, person, List.of(least, most, changes == null ? 0 : changes));
        }
    }

    private void compare(Found.Note note, String actor, String person, List<Long> numbers) {
        long least = numbers.get(0);
        long most = numbers.get(1);
        long changes = numbers.get(2);
        if (changes < least || changes > most) {
            violations.add(Violation.of(
                    changes < least ? "lost notification" : "doubled notification",
                    "%s should have been told of %s changes of note %s by %s, and was told of %d"
                            .formatted(
                                    person, least == most ? least : least + " to " + most, note.id(), actor, changes)));
        }
    }

    private static List<Deed> grantsOf(String person, List<Deed> grants) {
        return grants.stream().filter(deed -> granteeOf(deed).equals(person)).toList();
    }

    private static Telling telling(String person, Found.Told one) {
        return new Telling(person, one.actor(), Found.wordOf(one.title()));
    }

    private static String noteOfGrant(Deed deed) {
        return switch (deed.act()) {
            case Shared shared -> shared.note();
            case Unshared unshared -> unshared.note();
            default -> "";
        };
    }

    private static String granteeOf(Deed deed) {
        return switch (deed.act()) {
            case Shared shared -> shared.grantee();
            case Unshared unshared -> unshared.grantee();
            default -> "";
        };
    }

    /** When somebody could see a note, as far as that can be said. */
    private record Reading(boolean always, List<Deed> grants) {

        /** Sees it always. */
        private static final Reading OWNER = new Reading(true, List.of());

        private boolean isCertainDuring(Deed revision) {
            return always
                    || begun().anyMatch(share -> share.isAcknowledged()
                            && share.ended().isBefore(revision.began())
                            && ended().noneMatch(end -> mayComeBetween(end, share, revision)));
        }

        private boolean isPossibleDuring(Deed revision) {
            return always
                    || begun().anyMatch(share -> share.began().isBefore(latest(revision))
                            && ended().noneMatch(end -> end.isAcknowledged()
                                    && end.ended().isBefore(revision.began())
                                    && isOver(share, end, revision)));
        }

        private static boolean mayComeBetween(Deed end, Deed share, Deed revision) {
            return !latest(end).isBefore(share.began()) && !end.began().isAfter(latest(revision));
        }

        /** Whether this grant had surely begun before it was ended, so that the end was its end. */
        private static boolean isOver(Deed share, Deed end, Deed revision) {
            return latest(share).isBefore(end.began()) && end.ended().isBefore(revision.began());
        }

        private Stream<Deed> begun() {
            return grants.stream().filter(deed -> deed.act() instanceof Shared);
        }

        private Stream<Deed> ended() {
            return grants.stream().filter(deed -> deed.act() instanceof Unshared);
        }
    }

    /** When it had taken effect, if it ever did; what the gateway tries twice is not looked at so closely. */
    private static Instant latest(Deed deed) {
        return deed.isAcknowledged() ? deed.ended() : Instant.MAX;
    }
}
