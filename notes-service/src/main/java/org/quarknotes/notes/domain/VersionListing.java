package org.quarknotes.notes.domain;

import java.util.Optional;

/**
 * A page of the former versions of a note, the newest first.
 *
 * @param reader who asks; a cursor is good only for whom it was given to
 * @param limit how many on a page, 1 to 100
 * @param cursor where the previous page ended, as {@link Page} gave it
 */
public record VersionListing(UserId reader, NoteId note, int limit, Optional<String> cursor) {}
