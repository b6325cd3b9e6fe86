package org.quarknotes.notes.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.NotePage;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.NoteSummary;
import org.quarknotes.notes.domain.Page;
import org.quarknotes.notes.domain.VersionListing;

/**
 * Lists, each a page of one index. Only what is searched or lies in the trash is filtered, at a cost that is bounded by
 * the number of notes that one page may read.
 */
@ApplicationScoped
class NoteLists {
    /** Notes that one page of a search may read: about a second, and 500 kB, at the most. */
    static final int READ_AT_MOST = 1000;

    private final Table table;
    private final PageCursors cursors;
    private final Clock clock;

    NoteLists(Table table, PageCursors cursors, Clock clock) {
        this.table = table;
        this.cursors = cursors;
        this.clock = clock;
    }

    NotePage list(Listing listing) {
        var binding = PageCursors.binding(
                "notes",
                listing.owner().text(),
                listing.filter().state().name(),
                listing.filter().tag().map(tag -> "=" + tag.word()).orElse(""),
                listing.filter().phrase().map(phrase -> "=" + phrase.text()).orElse(""),
                listing.order().name());
        var query = filtered(partition(listing), listing.filter())
                .newestFirst(isDescending(listing.order()))
                .limit(listing.limit())
                .startingAfter(cursors.open(binding, listing.cursor()));
        var page = table.page(query);
        return new NotePage(page.items(), cursors.next(binding, page), page.complete());
    }

    private static Query<NoteSummary> partition(Listing listing) {
        var index = index(listing.order());
        var owner = listing.owner().text();
        var state = NoteItems.text(listing.filter().state());
        return listing.filter()
                .tag()
                .map(tag -> Query.ofIndex(index, TagItems.EDGE_SUMMARY, owner, tag.word(), state))
                .orElseGet(() -> Query.ofIndex(index, NoteItems.SUMMARY, owner, state));
    }

    private Query<NoteSummary> filtered(Query<NoteSummary> all, Listing.Filter filter) {
        var found = filter.phrase().map(phrase -> NoteAttributes.SEARCHED.contains(phrase.text()));
        var kept = filter.state() == NoteState.TRASHED
                ? Optional.of(NoteAttributes.PURGE_AT.greaterThan(clock.instant()))
                : Optional.<Condition>empty();
        return found.map(condition -> kept.map(condition::and).orElse(condition))
                .or(() -> kept)
                .map(condition -> all.where(condition).readAtMost(READ_AT_MOST))
                .orElse(all);
    }

    Page<NoteSummary> versions(VersionListing listing) {
        var binding = PageCursors.binding(
                "versions", listing.reader().text(), listing.note().text());
        var query = Query.ofIndex(
                        NoteItems.BY_UPDATE,
                        NoteItems.FORMER_SUMMARY,
                        listing.note().text())
                .newestFirst(true)
                .limit(listing.limit())
                .startingAfter(cursors.open(binding, listing.cursor()));
        var page = table.page(query);
        return new Page<>(page.items(), cursors.next(binding, page));
    }

    private static String index(Listing.Order order) {
        return switch (order) {
            case LATEST_CHANGE_FIRST, EARLIEST_CHANGE_FIRST -> NoteItems.BY_UPDATE;
            case NEWEST_FIRST, OLDEST_FIRST -> NoteItems.BY_CREATION;
        };
    }

    private static boolean isDescending(Listing.Order order) {
        return switch (order) {
            case LATEST_CHANGE_FIRST, NEWEST_FIRST -> true;
            case EARLIEST_CHANGE_FIRST, OLDEST_FIRST -> false;
        };
    }
}
