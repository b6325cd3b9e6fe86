package org.quarknotes.notes.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.quarknotes.notes.domain.Notes.Granting;

/** The grants in {@link InMemoryNotes}, which holds its lock while it calls. */
final class InMemoryGrants {
    private final Map<String, Grant> grants = new TreeMap<>();

    Optional<Grant> find(NoteId id, UserId grantee) {
        return Optional.ofNullable(grants.get(key(id, grantee)));
    }

    List<Grant> of(NoteId id) {
        return grants.values().stream().filter(grant -> grant.note().equals(id)).toList();
    }

    Granting add(Grant grant) {
        return grants.putIfAbsent(key(grant.note(), grant.grantee()), grant) == null
                ? Granting.DONE
                : Granting.OVERTAKEN;
    }

    Granting change(Grant grant) {
        return grants.replace(key(grant.note(), grant.grantee()), grant) == null ? Granting.OVERTAKEN : Granting.DONE;
    }

    Granting remove(Grant grant) {
        return grants.remove(key(grant.note(), grant.grantee())) == null ? Granting.OVERTAKEN : Granting.DONE;
    }

    void removeAll(NoteId id) {
        grants.values().removeIf(grant -> grant.note().equals(id));
    }

    void removeAllOf(UserId grantee) {
        grants.values().removeIf(grant -> grant.grantee().equals(grantee));
    }

    /** A page without those grants whose notes cannot be seen. */
    Page<SharedNote> shared(SharedListing listing, Function<Grant, Optional<Note>> visible) {
        var cursors = new InMemoryCursors<Grant>(
                "shared " + listing.grantee(),
                grant -> grant.since() + " " + grant.note().text(),
                Comparator.reverseOrder());
        var mine = grants.values().stream()
                .filter(grant -> grant.grantee().equals(listing.grantee()))
                .toList();
        var page = cursors.page(listing.cursor(), mine, listing.limit());
        return new Page<>(
                page.items().stream()
                        .flatMap(grant ->
                                visible
                                        .apply(grant)
                                        .map(note -> new SharedNote(NoteSummary.of(note), grant.role()))
                                        .stream())
                        .toList(),
                page.nextCursor());
    }

    private static String key(NoteId id, UserId grantee) {
        return id.text() + " " + grantee.text();
    }
}
