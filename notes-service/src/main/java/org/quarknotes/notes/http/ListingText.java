package org.quarknotes.notes.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.Listing.Filter;
import org.quarknotes.notes.domain.Listing.Order;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.Phrase;
import org.quarknotes.notes.domain.Tag;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.rest.Paging;
import org.quarknotes.rest.Violations;

/** Which notes a client asks for, as the query says it. */
record ListingText(
        @Nullable String state,
        @Nullable String tag,
        @Nullable String q,
        @Nullable String sort) {

    Listing toListing(UserId owner, @Nullable String limit, @Nullable String cursor) {
        var violations = new Violations();
        var wantedState = violations.optional("state", state, ListingText::state, NoteState.ACTIVE);
        var wantedTag = violations.optional("tag", tag, text -> Optional.of(new Tag(text)), Optional.<Tag>empty());
        var phrase = violations.optional("q", q, text -> Optional.of(new Phrase(text)), Optional.<Phrase>empty());
        var order = violations.optional("sort", sort, ListingText::order, Order.LATEST_CHANGE_FIRST);
        var size = Paging.limit(limit);
        return violations.whenSound(() -> new Listing(
                owner,
                new Filter(wantedState.get(), wantedTag.get(), phrase.get()),
                order.get(),
                size,
                Optional.ofNullable(cursor)));
    }

    private static NoteState state(String name) {
        return switch (name) {
            case "active" -> NoteState.ACTIVE;
            case "archived" -> NoteState.ARCHIVED;
            case "trashed" -> NoteState.TRASHED;
            default -> throw new IllegalArgumentException("must be active, archived or trashed");
        };
    }

    private static Order order(String name) {
        return switch (name) {
            case "-updatedAt" -> Order.LATEST_CHANGE_FIRST;
            case "updatedAt" -> Order.EARLIEST_CHANGE_FIRST;
            case "-createdAt" -> Order.NEWEST_FIRST;
            case "createdAt" -> Order.OLDEST_FIRST;
            default -> throw new IllegalArgumentException("must be -updatedAt, updatedAt, -createdAt or createdAt");
        };
    }
}
