package org.quarknotes.notes.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Notes} for tests of the domain; it keeps the same contract as the real ones. */
final class InMemoryNotes implements Notes {
    private static final Comparator<Note> BY_CHANGE = Comparator.comparing(Note::updatedAt)
            .thenComparing(note -> note.id().text());

    private final Map<NoteId, Note> notes = new HashMap<>();
    private final Map<String, Grant> grants = new TreeMap<>();
    private final List<NoteShared> told = new ArrayList<>();

    /** The events that were kept, in order. */
    synchronized List<NoteShared> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized Optional<Note> find(UserId owner, NoteId id) {
        return Optional.ofNullable(notes.get(id)).filter(note -> note.owner().equals(owner));
    }

    @Override
    public synchronized Optional<Grant> grant(NoteId id, UserId grantee) {
        return Optional.ofNullable(grants.get(key(id, grantee)));
    }

    @Override
    public synchronized List<Grant> grants(NoteId id) {
        return grants.values().stream().filter(grant -> grant.note().equals(id)).toList();
    }

    @Override
    public synchronized NotePage list(Listing listing) {
        var order = listing.order() == Listing.Order.LATEST_CHANGE_FIRST ? BY_CHANGE.reversed() : BY_CHANGE;
        var binding = "%s %s %s ".formatted(listing.owner(), listing.state(), listing.order());
        var last = listing.cursor().map(cursor -> open(binding, cursor));
        var rest = notes.values().stream()
                .filter(note -> note.owner().equals(listing.owner()) && note.state() == listing.state())
                .sorted(order)
                .filter(note -> last.isEmpty() || order.compare(note, last.get()) > 0)
                .toList();
        var page = rest.subList(0, Math.min(listing.limit(), rest.size()));
        var next = page.size() < rest.size()
                ? Optional.of(binding + page.getLast().id().text())
                : Optional.<String>empty();
        return new NotePage(page.stream().map(InMemoryNotes::summary).toList(), next);
    }

    private Note open(String binding, String cursor) {
        return Optional.of(cursor)
                .filter(text -> text.startsWith(binding))
                .flatMap(text -> NoteId.parse(text.substring(binding.length())))
                .map(notes::get)
                .orElseThrow(NoteRejection.InvalidCursor::new);
    }

    private static NoteSummary summary(Note note) {
        var content = note.content();
        return new NoteSummary(
                note.id(),
                note.owner(),
                content.title(),
                content.body().snippet(),
                content.tags(),
                content.pinned(),
                note.state(),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }

    @Override
    public synchronized void add(Note note) {
        if (notes.putIfAbsent(note.id(), note) != null) {
            throw new IllegalStateException("a new note got the id of another");
        }
    }

    @Override
    public synchronized Replacement replace(Note next) {
        if (!isAt(next, next.version() - 1)) {
            return Replacement.OVERTAKEN;
        }
        notes.put(next.id(), next);
        return Replacement.DONE;
    }

    @Override
    public synchronized Replacement remove(Note last) {
        if (!isAt(last, last.version())) {
            return Replacement.OVERTAKEN;
        }
        notes.remove(last.id());
        grants.values().removeIf(grant -> grant.note().equals(last.id()));
        return Replacement.DONE;
    }

    private boolean isAt(Note note, long version) {
        return find(note.owner(), note.id())
                .filter(present -> present.version() == version)
                .isPresent();
    }

    @Override
    public synchronized Granting grant(Grant grant, NoteShared event) {
        if (!isAlive(grant) || grants.containsKey(key(grant.note(), grant.grantee()))) {
            return Granting.OVERTAKEN;
        }
        grants.put(key(grant.note(), grant.grantee()), grant);
        told.add(event);
        return Granting.DONE;
    }

    @Override
    public synchronized Granting regrant(Grant grant) {
        if (!isAlive(grant) || !grants.containsKey(key(grant.note(), grant.grantee()))) {
            return Granting.OVERTAKEN;
        }
        grants.put(key(grant.note(), grant.grantee()), grant);
        return Granting.DONE;
    }

    private boolean isAlive(Grant grant) {
        return find(grant.owner(), grant.note())
                .filter(note -> !note.isTrashed())
                .isPresent();
    }

    private static String key(NoteId id, UserId grantee) {
        return id.text() + " " + grantee.text();
    }
}
