package org.quarknotes.notes.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How {@link InMemoryNotes} lists and searches.
 *
 * @param searched how many notes are read for one page of a search
 */
record InMemoryList(Listing listing, int searched) {
    NotePage page(Stream<NoteSummary> notes) {
        var candidates = notes.filter(this::isAsked).toList();
        var phrase = listing.filter().phrase();
        if (phrase.isPresent()) {
            return search(phrase.get(), cursors().after(listing.cursor(), candidates));
        }
        var page = cursors().page(listing.cursor(), candidates, listing.limit());
        return new NotePage(page.items(), page.nextCursor(), true);
    }

    private boolean isAsked(NoteSummary note) {
        var tag = listing.filter().tag();
        return note.state() == listing.filter().state()
                && (tag.isEmpty() || note.tags().words().contains(tag.get().word()));
    }

    private NotePage search(Phrase phrase, List<NoteSummary> rest) {
        var found = new ArrayList<NoteSummary>();
        for (int read = 0; read < rest.size(); read++) {
            var full = found.size() == listing.limit();
            if (full || read == searched) {
                return new NotePage(found, Optional.of(cursors().seal(rest.get(read - 1))), full);
            }
            if (phrase.isIn(rest.get(read))) {
                found.add(rest.get(read));
            }
        }
        return new NotePage(found, Optional.empty(), true);
    }

    private InMemoryCursors<NoteSummary> cursors() {
        var binding = "notes %s %s %s ".formatted(listing.owner(), listing.filter(), listing.order());
        return switch (listing.order()) {
            case LATEST_CHANGE_FIRST ->
                new InMemoryCursors<>(binding, note -> place(note, note.updatedAt()), Comparator.reverseOrder());
            case EARLIEST_CHANGE_FIRST ->
                new InMemoryCursors<>(binding, note -> place(note, note.updatedAt()), Comparator.naturalOrder());
            case NEWEST_FIRST ->
                new InMemoryCursors<>(binding, note -> place(note, note.createdAt()), Comparator.reverseOrder());
            case OLDEST_FIRST ->
                new InMemoryCursors<>(binding, note -> place(note, note.createdAt()), Comparator.naturalOrder());
        };
    }

    private static String place(NoteSummary note, Instant at) {
        return "%020d %s".formatted(at.toEpochMilli(), note.id().text());
    }
}
