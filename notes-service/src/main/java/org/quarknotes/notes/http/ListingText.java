package org.quarknotes.notes.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notes.domain.Listing;
import org.quarknotes.notes.domain.NoteState;
import org.quarknotes.notes.domain.UserId;
import org.quarknotes.rest.Paging;
import org.quarknotes.rest.Violations;

/** Which notes a client asks for, as the query says it. */
record ListingText(
        @Nullable String state,
        @Nullable String sort,
        @Nullable String limit,
        @Nullable String cursor) {

    Listing toListing(UserId owner) {
        var violations = new Violations();
        var wantedState = violations.optional("state", state, ListingText::state, NoteState.ACTIVE);
        var order = violations.optional("sort", sort, ListingText::order, Listing.Order.LATEST_CHANGE_FIRST);
        var size = Paging.limit(limit);
        return violations.whenSound(
                () -> new Listing(owner, wantedState.get(), order.get(), size, Optional.ofNullable(cursor)));
    }

    private static NoteState state(String name) {
        return switch (name) {
            case "active" -> NoteState.ACTIVE;
            case "archived" -> NoteState.ARCHIVED;
            case "trashed" -> NoteState.TRASHED;
            default -> throw new IllegalArgumentException("must be active, archived or trashed");
        };
    }

    private static Listing.Order order(String name) {
        return switch (name) {
            case "-updatedAt" -> Listing.Order.LATEST_CHANGE_FIRST;
            case "updatedAt" -> Listing.Order.EARLIEST_CHANGE_FIRST;
            default -> throw new IllegalArgumentException("must be -updatedAt or updatedAt");
        };
    }
}
