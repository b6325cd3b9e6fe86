package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Row;
import org.quarknotes.notify.domain.UserId;

/** Who can see which note: by note, to tell them, and by person, to erase them. */
final class ReaderItems {
    /**
     * What was heard last of one person's grants of one note.
     *
     * @param isGone whether the grant has ended
     * @param expiresAt when that may be forgotten: no event can come any more that began the grant
     */
    record Reader(String note, UserId grantee, Instant since, boolean isGone, Optional<Instant> expiresAt) {}

    /** That there is a {@link Reader}; lies in the person's partition. */
    record Reads(UserId grantee, String note, Optional<Instant> expiresAt) {}

    private static final Attribute<Reader, String> NOTE = Attribute.of("note", Kinds.text(), Reader::note);
    private static final Attribute<Reader, UserId> GRANTEE =
            Attribute.of("grantee", NotificationItems.USER_ID, Reader::grantee);
    static final Attribute<Reader, Instant> SINCE = Attribute.of("since", Kinds.instant(), Reader::since);
    static final Attribute<Reader, Boolean> GONE = Attribute.of("gone", Kinds.flag(), Reader::isGone);

    static final EntityType<Reader> READER = EntityType.<Reader>named("reader")
            .key("NOTE#{note}", "READER#{grantee}")
            .attributes(NOTE, GRANTEE, SINCE, GONE)
            .timeToLive("expiresAt", Reader::expiresAt)
            .readBy(row -> new Reader(row.get(NOTE), row.get(GRANTEE), row.get(SINCE), row.get(GONE), expiry(row)));

    private static final Attribute<Reads, UserId> WHO =
            Attribute.of("grantee", NotificationItems.USER_ID, Reads::grantee);
    private static final Attribute<Reads, String> WHAT = Attribute.of("note", Kinds.text(), Reads::note);

    static final EntityType<Reads> READS = EntityType.<Reads>named("reads")
            .key("USER#{grantee}", "READS#{note}")
            .attributes(WHO, WHAT)
            .timeToLive("expiresAt", Reads::expiresAt)
            .readBy(row -> new Reads(row.get(WHO), row.get(WHAT), expiry(row)));

    private ReaderItems() {}

    private static Optional<Instant> expiry(Row row) {
        return row.optional("expiresAt", Row::number).map(Instant::ofEpochSecond);
    }
}
