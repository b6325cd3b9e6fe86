package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Shape;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notes.domain.Belongings;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.notes.domain.UserId;

/** {@link Belongings} in DynamoDB: two partitions of a person's own, and what leads from there to other places. */
@ApplicationScoped
class DynamoBelongings implements Belongings {
    private static final int PORTION = 100;

    private final Table table;
    private final DynamoGrants grants;
    private final FollowUps followUps;

    DynamoBelongings(Table table, DynamoGrants grants, FollowUps followUps) {
        this.table = table;
        this.grants = grants;
        this.followUps = followUps;
    }

    @Override
    public List<Note> notes(UserId owner, int most) {
        return table.page(Query.of(NoteItems.NOTE, owner.text()).limit(most)).items();
    }

    @Override
    public void forgetAnswers(List<Note> notesOfOneOwner) {
        var owner = notesOfOneOwner.getFirst().owner();
        notesOfOneOwner.stream()
                .flatMap(note -> grants.all(note.id()).stream())
                .map(Grant::grantee)
                .distinct()
                .forEach(grantee -> forgetAnswers(grantee, owner));
    }

    private void forgetAnswers(UserId grantee, UserId owner) {
        Predicate<Remembered> isAboutOwner = remembered -> switch (remembered.answer()) {
            case Remembered.Written written -> written.note().owner().equals(owner);
            case Remembered.Batched batched ->
                batched.notes().stream().anyMatch(note -> note.owner().equals(owner));
        };
        var all = Query.of(RememberedItems.REMEMBERED, grantee.text()).limit(PORTION);
        for (var page : table.pages(all)) {
            delete(page.items().stream().filter(isAboutOwner).map(RememberedItems.REMEMBERED::keyOf));
        }
    }

    /** What is still to be followed comes first: it may leave something in the person's partition. */
    @Override
    public boolean removeRest(UserId person) {
        var followed = followUps.finish(person);
        return Stream.of(
                        followed,
                        remove(person, NoteItems.SHARE, List.of(NoteItems.GRANT::keyOf, NoteItems.SHARE::keyOf)),
                        remove(person, TagItems.EDGE_KEY, List.of(key -> key)),
                        remove(person, TagItems.USE, List.of(TagItems.USE::keyOf)),
                        remove(person, TagItems.INDEXED, List.of(TagItems.INDEXED::keyOf)),
                        remove(person, RememberedItems.REMEMBERED, List.of(RememberedItems.REMEMBERED::keyOf)))
                .allMatch(gone -> gone);
    }

    /**
     * Removes a portion of one kind; true when that was all.
     *
     * @param keys of each, that of the item which leads to the others last, should this stop in between
     */
    private <R> boolean remove(UserId person, Shape<R> kind, List<Function<R, Key>> keys) {
        var page = table.page(Query.of(kind, person.text()).limit(PORTION));
        return keys.stream().allMatch(key -> delete(page.items().stream().map(key))) && !page.more();
    }

    private boolean delete(Stream<Key> keys) {
        var deletions = keys.map(Write::delete).toList();
        return deletions.isEmpty() || table.batchWrite(deletions).complete();
    }
}
