package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Change;
import org.quarknotes.notes.domain.Commit;
import org.quarknotes.notes.domain.Grant;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.Note;
import org.quarknotes.notes.domain.NoteEvent;
import org.quarknotes.notes.domain.NoteId;
import org.quarknotes.notes.domain.NotePage;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Notes;
import org.quarknotes.notes.domain.Once;
import org.quarknotes.notes.domain.Page;
import org.quarknotes.notes.domain.Remembered;
import org.quarknotes.notes.domain.SharedListing;
import org.quarknotes.notes.domain.SharedNote;
import org.quarknotes.notes.domain.Tag;
import org.quarknotes.notes.domain.TagCount;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.notes.domain.VersionListing;

/** {@link Notes} in DynamoDB: reads by key are strongly consistent, every change is conditional on what it replaces. */
@ApplicationScoped
class DynamoNotes implements Notes {
    private static final int PORTION = 100;

    /** What ten digits in a key can hold. */
    private static final long LAST_VERSION = 9_999_999_999L;

    private final Table table;
    private final NoteLists lists;
    private final DynamoGrants grants;
    private final Commits commits;

    DynamoNotes(Table table, NoteLists lists, DynamoGrants grants, Commits commits) {
        this.table = table;
        this.lists = lists;
        this.grants = grants;
        this.commits = commits;
    }

    @Override
    public Optional<Note> find(UserId owner, NoteId id) {
        return table.get(NoteItems.NOTE, NoteItems.key(owner, id));
    }

    @Override
    public Optional<Grant> grant(NoteId id, UserId grantee) {
        return grants.find(id, grantee);
    }

    @Override
    public List<Grant> grants(NoteId id) {
        return grants.all(id);
    }

    @Override
    public NotePage list(Listing listing) {
        return lists.list(listing);
    }

    @Override
    public Page<SharedNote> shared(SharedListing listing) {
        return grants.shared(listing);
    }

    @Override
    public Optional<Note> version(NoteId id, long version) {
        return version < 1 || version > LAST_VERSION
                ? Optional.empty()
                : table.get(NoteItems.FORMER, NoteItems.FORMER.key(id.text(), Long.toString(version)));
    }

    @Override
    public Page<NoteSummary> versions(VersionListing listing) {
        return lists.versions(listing);
    }

    @Override
    public List<TagCount> tags(UserId owner) {
        var counts = new ArrayList<TagCount>();
        table.forEach(Query.of(TagItems.USE, owner.text()).limit(PORTION), use -> {
            if (use.count() > 0) {
                counts.add(new TagCount(new Tag(use.tag()), Math.toIntExact(use.count())));
            }
        });
        // Keys are in another order, because of what is escaped in them.
        counts.sort(Comparator.comparing(count -> count.tag().word(), DynamoNotes::byCodePoints));
        return counts;
    }

    /** As text in UTF-8 sorts, and not in UTF-16. */
    private static int byCodePoints(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }

    @Override
    public void export(UserId owner, Consumer<Note> taker) {
        table.forEach(Query.of(NoteItems.NOTE, owner.text()).limit(PORTION), taker);
    }

    @Override
    public List<Note> expired(Instant now, int most) {
        return IntStream.range(0, Shards.COUNT)
                .boxed()
                .flatMap(shard -> due(shard, now, most))
                .limit(most)
                .flatMap(key -> table.get(NoteItems.NOTE, key).stream())
                .filter(note -> note.life().isOver(now))
                .toList();
    }

    private Stream<Key> due(int shard, Instant now, int most) {
        var query = Query.ofIndex(NoteItems.BY_DUE, NoteItems.DUE_NOTE, Integer.toString(shard))
                .sortKey(NoteItems.until(now))
                .limit(most);
        return table.page(query).items().stream();
    }

    @Override
    public Optional<Remembered> remembered(Once request) {
        return table.get(RememberedItems.REMEMBERED, RememberedItems.key(request))
                .filter(remembered -> remembered.request().until().isAfter(request.at()));
    }

    @Override
    public Commit commit(List<Change> changes, Optional<Remembered> record) {
        return commits.commit(changes, record);
    }

    @Override
    public Granting grant(Grant grant, NoteEvent.Shared event) {
        return grants.grant(grant, event);
    }

    @Override
    public Granting regrant(Grant grant) {
        return grants.regrant(grant);
    }

    @Override
    public Granting revoke(Grant grant, NoteEvent.Unshared event) {
        return grants.revoke(grant, event);
    }
}
