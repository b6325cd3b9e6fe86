package org.quarknotes.local.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.quarknotes.local.torture.Deed.Act;
import org.quarknotes.local.torture.Deed.Outcome;

/**
 * Ada writes a note, shares it with Grace, and Grace changes it: a journal, and the state that keeps every promise. Tests
 * spoil one or the other. Each deed takes a second, one after the other, from noon on.
 */
final class Scene {

    static final String ADA = "ada";
    static final String GRACE = "grace";
    static final String NOTE = "note-1";
    static final String BEGINS = "p0n0 begins";
    static final String CHANGED = "p0n0 by p1, 0";

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final List<Deed> deeds = new ArrayList<>();
    final Incidents incidents = new Incidents();
    final Map<Long, String> titles = new TreeMap<>();
    final Map<String, String> grants = new HashMap<>();
    final Map<String, List<Found.Told>> told = new TreeMap<>(Map.of(ADA, new ArrayList<>(), GRACE, new ArrayList<>()));
    final Map<String, Integer> counts = new HashMap<>();
    final List<Found.Event> events = new ArrayList<>();
    final List<String> undelivered = new ArrayList<>();
    final List<Found.Note> more = new ArrayList<>();

    private Scene() {}

    static Scene thatIsGood() {
        var scene = new Scene();
        scene.acknowledged(ADA, new Act.Wrote(BEGINS), 201, 1);
        scene.acknowledged(ADA, new Act.Shared(NOTE, GRACE, "editor"), 201, 0);
        scene.acknowledged(GRACE, new Act.Revised(NOTE, 1, CHANGED), 200, 2);
        scene.titles.putAll(Map.of(1L, BEGINS, 2L, CHANGED));
        scene.grants.put(GRACE, "editor");
        scene.event("created", 1, "");
        scene.event("shared", 1, GRACE);
        scene.event("revised", 2, "");
        scene.tell(GRACE, "note.shared", "You can now read and change “%s”.".formatted(BEGINS), ADA);
        scene.tell(ADA, "note.revised", "“%s” was changed.".formatted(CHANGED), GRACE);
        return scene;
    }

    void acknowledged(String person, Act act, int status, long version) {
        add(person, act, new Outcome.Acknowledged(status, act instanceof Act.Shared ? "" : NOTE, version));
    }

    void unanswered(String person, Act act) {
        add(person, act, new Outcome.Unanswered("the connection broke"));
    }

    void add(String person, Act act, Outcome outcome) {
        deeds.add(new Deed(
                person, act, outcome, moment(deeds.size()), moment(deeds.size()).plusMillis(900)));
    }

    void event(String verb, long version, String grantee) {
        events.add(new Found.Event("event-" + events.size(), verb, NOTE, version, grantee));
    }

    void tell(String person, String type, String text, String actor) {
        var own = told.get(person);
        own.add(new Found.Told(
                "%s-%d".formatted(person, own.size()), type, text, "/v1/notes/" + NOTE, actor, false, NOON));
    }

    /** When the deed of this number began. */
    static Instant moment(int deed) {
        return NOON.plus(Duration.ofSeconds(deed));
    }

    List<Violation> judged() {
        return Judgement.of(deeds, incidents, found());
    }

    Found found() {
        var notes = new ArrayList<>(more);
        if (!titles.isEmpty()) {
            notes.add(new Found.Note(NOTE, ADA, new TreeMap<>(titles), grants));
        }
        var inboxes = told.entrySet().stream()
                .map(inbox -> inbox(inbox.getKey(), inbox.getValue()))
                .toList();
        return new Found(notes, inboxes, events, undelivered);
    }

    private Found.Inbox inbox(String person, List<Found.Told> all) {
        var unread = all.stream().filter(one -> !one.read()).map(Found.Told::id).toList();
        int count = counts.getOrDefault(person, unread.size());
        return new Found.Inbox(person, all, unread, OptionalLong.of(count));
    }
}
