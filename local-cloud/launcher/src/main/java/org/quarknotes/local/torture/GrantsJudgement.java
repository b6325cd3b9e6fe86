package org.quarknotes.local.torture;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.torture.Deed.Act.Shared;
import org.quarknotes.local.torture.Deed.Act.Unshared;

/**
 * Grants, and what is told of them: the grant is as the deeds left it, and each time it began or ended, the right person
 * was told once. Where an answer was lost, either may be; but the grant, its events and what was told agree.
 */
final class GrantsJudgement {

    private static final String SHARED = "note.shared";
    private static final String UNSHARED = "note.unshared";
    private static final String TAKEN_BACK = "note.unshared by the owner";
    private static final String GIVEN_UP = "note.unshared by the grantee";

    private final Incidents incidents;
    private final boolean complete;
    private final Map<String, Found.Note> notes = new HashMap<>();
    private final Map<Telling, List<Found.Told>> told;
    private final Map<Grant, List<Found.Event>> events;
    private final List<Violation> violations = new ArrayList<>();

    private record Grant(String note, String grantee) {}

    /**
     * That somebody was told by somebody of a note.
     *
     * @param word of the note, which its titles begin with: a link is not told to those who may not see it any more
     */
    private record Telling(String type, String person, String actor, String word) {}

    private GrantsJudgement(Incidents incidents, Found found) {
        this.incidents = incidents;
        this.complete = found.tellsEverything();
        found.notes().forEach(note -> notes.put(note.id(), note));
        this.told = found.inboxes().stream()
                .flatMap(inbox -> inbox.told().stream().map(one -> Map.entry(telling(inbox.person(), one), one)))
                .filter(one -> Set.of(SHARED, UNSHARED).contains(one.getKey().type()))
                .collect(groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.events = found.events().stream()
                .filter(event -> !event.grantee().isEmpty())
                .distinct()
                .collect(groupingBy(event -> new Grant(event.note(), event.grantee())));
    }

    static List<Violation> of(List<Deed> deeds, Incidents incidents, Found found) {
        var judgement = new GrantsJudgement(incidents, found);
        deeds.stream()
                .filter(deed -> deed.act() instanceof Shared || deed.act() instanceof Unshared)
                .collect(groupingBy(GrantsJudgement::grant))
                .forEach(judgement::judge);
        judgement.told.forEach((telling, all) -> judgement.violations.add(Violation.of(
                "strange notification", "%s was told %s, and nobody did that".formatted(telling.person(), ids(all)))));
        return judgement.violations;
    }

    private void judge(Grant grant, List<Deed> deeds) {
        var note = notes.get(grant.note());
        if (note == null) {
            return; // The note itself is lost, and that is said already.
        }
        var disturbed = deeds.stream()
                .filter(deed -> !incidents.during(deed.began(), deed.ended()).isEmpty())
                .collect(Collectors.toSet());
        var possible = Lives.possible(deeds, disturbed);
        var role = note.grants().getOrDefault(grant.grantee(), Lives.NONE);
        var ofShares = told.remove(new Telling(SHARED, grant.grantee(), note.owner(), note.word()));
        var ofTakenBack = told.remove(new Telling(UNSHARED, grant.grantee(), note.owner(), note.word()));
        var ofGivenUp = told.remove(new Telling(UNSHARED, note.owner(), grant.grantee(), note.word()));
        compareRole(new Case(grant, deeds, possible), role);
        var like = possible.stream().filter(end -> end.role().equals(role)).collect(Collectors.toSet());
        compare(new Case(grant, deeds, like), SHARED, Lives.End::shared, orEmpty(ofShares));
        if (complete) {
            compare(new Case(grant, deeds, like), TAKEN_BACK, Lives.End::takenBack, orEmpty(ofTakenBack));
            compare(new Case(grant, deeds, like), GIVEN_UP, Lives.End::givenUp, orEmpty(ofGivenUp));
        }
        compareEvents(
                grant,
                orEmpty(ofShares).size(),
                orEmpty(ofTakenBack).size() + orEmpty(ofGivenUp).size());
    }

    /** One grant, what was done about it, and how that may have ended. */
    private record Case(Grant grant, List<Deed> deeds, Set<Lives.End> possible) {
        private String name() {
            return "note %s with %s".formatted(grant.note(), grant.grantee());
        }
    }

    private void compareRole(Case judged, String role) {
        var roles =
                judged.possible().stream().map(Lives.End::role).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!roles.contains(role)) {
            violations.add(Violation.of(
                    "lost grant",
                    "%s should be shared as %s and is as %s".formatted(judged.name(), String.join(" or ", roles), role),
                    lastAcknowledged(judged.deeds())));
        }
    }

    private void compare(Case judged, String what, ToIntFunction<Lives.End> count, List<Found.Told> told) {
        var counts = judged.possible().stream().mapToInt(count).summaryStatistics();
        if (judged.possible().isEmpty() || (told.size() >= counts.getMin() && told.size() <= counts.getMax())) {
            return;
        }
        boolean missing = told.size() < counts.getMin();
        violations.add(Violation.of(
                missing ? "lost notification" : "doubled notification",
                "%s of %s should have been told %s times and was %d times (%s)"
                        .formatted(
                                what, judged.name(), range(counts.getMin(), counts.getMax()), told.size(), ids(told)),
                lastAcknowledged(judged.deeds())));
    }

    private void compareEvents(Grant grant, int shares, int endings) {
        var own = events.getOrDefault(grant, List.of());
        compareEvents(grant, "shared", own, shares);
        if (complete) {
            compareEvents(grant, "unshared", own, endings);
        }
    }

    private void compareEvents(Grant grant, String verb, List<Found.Event> own, int told) {
        long happened = own.stream().filter(event -> event.verb().equals(verb)).count();
        if (happened != told) {
            violations.add(Violation.of(
                    "event and notification disagree",
                    "note %s was %s %d times by its events with %s, and that was told %d times"
                            .formatted(grant.note(), verb, happened, grant.grantee(), told)));
        }
    }

    private static Telling telling(String person, Found.Told one) {
        return new Telling(one.type(), person, one.actor(), Found.wordOf(one.title()));
    }

    private static Grant grant(Deed deed) {
        return switch (deed.act()) {
            case Shared shared -> new Grant(shared.note(), shared.grantee());
            case Unshared unshared -> new Grant(unshared.note(), unshared.grantee());
            default -> throw new IllegalArgumentException("not about a grant: " + deed);
        };
    }

    private static Deed lastAcknowledged(List<Deed> deeds) {
        return deeds.stream()
                .filter(Deed::isAcknowledged)
                .reduce((_, later) -> later)
                .orElse(deeds.getLast());
    }

    private static String range(int least, int most) {
        return least == most ? Integer.toString(least) : least + " to " + most;
    }

    private static String ids(Collection<Found.Told> told) {
        return told.isEmpty() ? "none" : told.stream().map(Found.Told::id).collect(Collectors.joining(", "));
    }

    private static List<Found.Told> orEmpty(@Nullable List<Found.Told> told) {
        return told == null ? List.of() : told;
    }
}
