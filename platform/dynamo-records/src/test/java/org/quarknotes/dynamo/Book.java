package org.quarknotes.dynamo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record with an attribute of every kind, for tests. */
record Book(
        String shelf,
        String isbn,
        String title,
        long pages,
        boolean lent,
        List<String> authors,
        Instant added,
        Optional<Instant> readAt,
        Optional<String> remark) {
    static final String BY_TITLE = "byTitle";
    static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.006Z");

    static final EntityType<Book> BOOK = EntityType.<Book>named("book")
            .key("SHELF#{shelf}", "BOOK#{isbn}")
            .index(BY_TITLE, "SHELF#{shelf}", "{title}#{isbn}")
            .text("shelf", Book::shelf)
            .text("isbn", Book::isbn)
            .text("title", Book::title)
            .number("pages", Book::pages)
            .flag("lent", Book::lent)
            .texts("authors", Book::authors)
            .instant("added", Book::added)
            .optionalInstant("readAt", Book::readAt)
            .optional("remark", book -> book.remark().map(AttributeValue::fromS))
            .readBy(row -> new Book(
                    row.text("shelf"),
                    row.text("isbn"),
                    row.text("title"),
                    row.number("pages"),
                    row.flag("lent"),
                    row.texts("authors"),
                    row.instant("added"),
                    row.optional("readAt", Row::instant),
                    row.optional("remark", Row::text)));

    /** Another type in the same partitions, one sorted before and one after the books. */
    record Label(String shelf, String word) {
        static final EntityType<Label> EARLIER = type("APPENDIX#{word}");
        static final EntityType<Label> LATER = type("LABEL#{word}");

        private static EntityType<Label> type(String sort) {
            return EntityType.<Label>named("label")
                    .key("SHELF#{shelf}", sort)
                    .text("shelf", Label::shelf)
                    .text("word", Label::word)
                    .readBy(row -> new Label(row.text("shelf"), row.text("word")));
        }
    }

    static Book of(String isbn) {
        return of("a1", isbn, "Title of " + isbn);
    }

    static Book of(String shelf, String isbn, String title) {
        return new Book(shelf, isbn, title, 1, false, List.of(), LONG_AGO, Optional.empty(), Optional.empty());
    }

    Book withPages(long count) {
        return new Book(shelf, isbn, title, count, lent, authors, added, readAt, remark);
    }

    Book withTitle(String other) {
        return new Book(shelf, isbn, other, pages, lent, authors, added, readAt, remark);
    }

    Key key() {
        return BOOK.key(shelf, isbn);
    }
}
