package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Notes} for tests of the domain; it keeps the same contracts as the real ones. */
class InMemoryNotes implements Notes, Leftovers, Belongings {
    private final Map<NoteId, Note> notes = new HashMap<>();
    private final Map<NoteId, Map<Long, Note>> versions = new HashMap<>();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final Map<String, Remembered> remembered = new HashMap<>();
    private final List<NoteEvent> told = new ArrayList<>();
    private final int searched;

    InMemoryNotes() {
        this(1_000);
    }

    /**
     * With a search that stops early.
     *
     * @param searched how many notes are read for one page
     */
    InMemoryNotes(int searched) {
        this.searched = searched;
    }

    /** The events that were kept, in order. */
    synchronized List<NoteEvent> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized Optional<Note> find(UserId owner, NoteId id) {
        return Optional.ofNullable(notes.get(id)).filter(note -> note.owner().equals(owner));
    }

    @Override
    public synchronized Optional<Grant> grant(NoteId id, UserId grantee) {
        return grants.find(id, grantee);
    }

    @Override
    public synchronized List<Grant> grants(NoteId id) {
        return grants.of(id);
    }

    @Override
    public synchronized NotePage list(Listing listing) {
        return new InMemoryList(listing, searched).page(notesOf(listing.owner()).map(NoteSummary::of));
    }

    @Override
    public synchronized Page<SharedNote> shared(SharedListing listing) {
        return grants.shared(listing, grant -> find(grant.owner(), grant.note()).filter(note -> !note.isTrashed()));
    }

    @Override
    public synchronized Optional<Note> version(NoteId id, long version) {
        return Optional.ofNullable(formerOf(id).get(version));
    }

    @Override
    public synchronized Page<NoteSummary> versions(VersionListing listing) {
        var cursors = new InMemoryCursors<NoteSummary>(
                "versions %s %s".formatted(listing.reader(), listing.note()),
                note -> "%010d".formatted(note.version()),
                Comparator.reverseOrder());
        var former =
                formerOf(listing.note()).values().stream().map(NoteSummary::of).toList();
        return cursors.page(listing.cursor(), former, listing.limit());
    }

    private Map<Long, Note> formerOf(NoteId id) {
        return versions.getOrDefault(id, new TreeMap<>());
    }

    @Override
    public synchronized List<TagCount> tags(UserId owner) {
        var counts = notesOf(owner)
                .filter(note -> !note.isTrashed())
                .flatMap(note -> note.content().tags().words().stream())
                .collect(Collectors.toMap(word -> word, word -> 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(
                        count -> count.getKey().codePoints().toArray(), Arrays::compare))
                .map(count -> new TagCount(new Tag(count.getKey()), count.getValue()))
                .toList();
    }

    @Override
    public void export(UserId owner, Consumer<Note> taker) {
        List<Note> all;
        synchronized (this) {
            all = notesOf(owner)
                    .sorted(Comparator.comparing(note -> note.id().text()))
                    .toList();
        }
        all.forEach(taker);
    }

    @Override
    public synchronized List<Note> expired(Instant now, int most) {
        return notes.values().stream()
                .filter(note -> note.life().isOver(now))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Remembered> remembered(Once request) {
        return Optional.ofNullable(remembered.get(key(request)))
                .filter(record -> request.at().isBefore(record.request().until()));
    }

    @Override
    public synchronized Commit commit(List<Change> changes, Optional<Remembered> record) {
        var first = record.map(Remembered::request).flatMap(this::remembered);
        if (first.isPresent()) {
            return new Commit.Repeated(first.get());
        }
        for (int position = 0; position < changes.size(); position++) {
            if (!isPossible(changes.get(position))) {
                return new Commit.Overtaken(position);
            }
        }
        record.ifPresent(answer -> remembered.put(key(answer.request()), answer));
        changes.forEach(this::apply);
        return new Commit.Done();
    }

    private boolean isPossible(Change change) {
        return switch (change) {
            case Change.Added(var note, var event) -> {
                if (notes.containsKey(note.id())) {
                    throw new IllegalStateException("a new note got the id of another");
                }
                yield true;
            }
            case Change.Replaced(var former, var next, var event) -> isThere(former);
            case Change.Removed(var last, var event) -> isThere(last);
        };
    }

    private boolean isThere(Note note) {
        return find(note.owner(), note.id())
                .filter(present -> present.version() == note.version())
                .isPresent();
    }

    private void apply(Change change) {
        told.add(change.event());
        switch (change) {
            case Change.Added(var note, var event) -> notes.put(note.id(), note);
            case Change.Replaced(var former, var next, var event) -> {
                versions.computeIfAbsent(next.id(), id -> new TreeMap<>()).put(former.version(), former);
                notes.put(next.id(), next);
            }
            case Change.Removed(var last, var event) -> {
                notes.remove(last.id());
                versions.remove(last.id());
                grants.removeAll(last.id());
            }
        }
    }

    @Override
    public synchronized Granting grant(Grant grant, NoteEvent.Shared event) {
        return told(isShareable(grant) ? grants.add(grant) : Granting.OVERTAKEN, event);
    }

    @Override
    public synchronized Granting regrant(Grant grant) {
        return isShareable(grant) ? grants.change(grant) : Granting.OVERTAKEN;
    }

    @Override
    public synchronized Granting revoke(Grant grant, NoteEvent.Unshared event) {
        return told(isShareable(grant) ? grants.remove(grant) : Granting.OVERTAKEN, event);
    }

    private Granting told(Granting granting, NoteEvent event) {
        told.addAll(granting == Granting.DONE ? List.of(event) : Collections.emptyList());
        return granting;
    }

    private boolean isShareable(Grant grant) {
        return find(grant.owner(), grant.note())
                .filter(note -> !note.isTrashed())
                .isPresent();
    }

    /** Nothing is ever left over here. */
    @Override
    public int clear(int most) {
        return 0;
    }

    @Override
    public synchronized List<Note> notes(UserId owner, int most) {
        return notesOf(owner).limit(most).toList();
    }

    @Override
    public synchronized void forgetAnswers(List<Note> notesOfOneOwner) {
        var owner = notesOfOneOwner.getFirst().owner();
        remembered
                .values()
                .removeIf(record -> record.answer() instanceof Remembered.Batched(var all)
                        && all.stream().anyMatch(note -> note.owner().equals(owner)));
    }

    @Override
    public synchronized boolean removeRest(UserId person) {
        grants.removeAllOf(person);
        remembered.values().removeIf(record -> record.request().user().equals(person));
        return true;
    }

    private Stream<Note> notesOf(UserId owner) {
        return notes.values().stream().filter(note -> note.owner().equals(owner));
    }

    private static String key(Once request) {
        return request.user().text() + " " + request.key();
    }
}
