package org.quarknotes.notes.domain;

import java.util.Optional;

/**
 * A page of the notes that others have shared with somebody, the newest grant first.
 *
 * @param limit how many on a page, 1 to 100
 * @param cursor where the previous page ended, as {@link Page} gave it
 */
public record SharedListing(UserId grantee, int limit, Optional<String> cursor) {}
