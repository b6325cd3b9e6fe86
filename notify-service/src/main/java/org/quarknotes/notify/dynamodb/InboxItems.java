package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.dynamo.Row;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Channels;
import org.quarknotes.notify.domain.UserId;

/** What a person's partition holds beside their notifications. */
final class InboxItems {
    /** What has to be known of a person before something is delivered to them. */
    sealed interface Known permits Head, Wanted, Pointer {}

    /**
     * The state of an inbox, of which every delivery makes another: so the deliveries of one person come one after the
     * other, whichever replicas make them.
     *
     * @param last the id of the notification that was kept last, which is the greatest
     * @param unread how many markers there are
     */
    record Head(UserId person, String last, long unread) implements Known {}

    /** What a person has said that they want. */
    record Wanted(UserId person, Map<String, Channels> channels, long version) implements Known {}

    /**
     * Where the last burst of one person's changes to one note is told of.
     *
     * @param burst a fingerprint of note and person
     */
    record Pointer(UserId recipient, String burst, String notification, Instant expiresAt) implements Known {
        static String fingerprint(Burst burst) {
            return Fingerprints.of(burst.noteId() + " " + burst.actor().text());
        }
    }

    /** That a notification was not read: the unread ones can be listed then at a cost that read ones do not raise. */
    record Unread(UserId person, String notification) {}

    private static final Attribute<Head, UserId> HEAD_OF =
            Attribute.of("person", NotificationItems.USER_ID, Head::person);
    static final Attribute<Head, String> LAST = Attribute.of("last", Kinds.text(), Head::last);
    static final Attribute<Head, Long> UNREAD_COUNT = Attribute.of("unread", Kinds.number(), Head::unread);

    static final EntityType<Head> HEAD = EntityType.<Head>named("head")
            .key("USER#{person}", "HEAD")
            .attributes(HEAD_OF, LAST, UNREAD_COUNT)
            .readBy(row -> new Head(row.get(HEAD_OF), row.get(LAST), row.get(UNREAD_COUNT)));

    private static final Attribute<Channels, Boolean> INBOX = Attribute.of("inbox", Kinds.flag(), Channels::inbox);
    private static final Attribute<Channels, Boolean> STREAM = Attribute.of("stream", Kinds.flag(), Channels::stream);
    private static final Attribute<Channels, Boolean> WEBHOOK =
            Attribute.of("webhook", Kinds.flag(), Channels::webhook);
    private static final Nested<Channels> CHANNELS = Nested.of(
            "channels", row -> new Channels(row.get(INBOX), row.get(STREAM), row.get(WEBHOOK)), INBOX, STREAM, WEBHOOK);

    private static final Attribute<Wanted, UserId> WANTED_BY =
            Attribute.of("person", NotificationItems.USER_ID, Wanted::person);
    private static final Attribute<Wanted, Map<String, Channels>> BY_KIND =
            Attribute.of("channels", Kinds.map(CHANNELS), Wanted::channels);
    static final Attribute<Wanted, Long> WANTED_VERSION = Attribute.of("version", Kinds.number(), Wanted::version);

    static final EntityType<Wanted> WANTED = EntityType.<Wanted>named("preferences")
            .key("USER#{person}", "PREF")
            .attributes(WANTED_BY, BY_KIND, WANTED_VERSION)
            .readBy(row -> new Wanted(row.get(WANTED_BY), row.get(BY_KIND), row.get(WANTED_VERSION)));

    private static final Attribute<Pointer, UserId> POINTER_OF =
            Attribute.of("recipient", NotificationItems.USER_ID, Pointer::recipient);
    private static final Attribute<Pointer, String> BURST = Attribute.of("burst", Kinds.text(), Pointer::burst);
    static final Attribute<Pointer, String> TOLD_BY = Attribute.of("notification", Kinds.text(), Pointer::notification);

    static final EntityType<Pointer> POINTER = EntityType.<Pointer>named("burst")
            .key("USER#{recipient}", "BURST#{burst}")
            .attributes(POINTER_OF, BURST, TOLD_BY)
            .timeToLive("expiresAt", pointer -> Optional.of(pointer.expiresAt()))
            .readBy(row -> new Pointer(
                    row.get(POINTER_OF),
                    row.get(BURST),
                    row.get(TOLD_BY),
                    Instant.ofEpochSecond(row.optional("expiresAt", Row::number).orElseThrow())));

    private static final Attribute<Unread, UserId> UNREAD_BY =
            Attribute.of("person", NotificationItems.USER_ID, Unread::person);
    private static final Attribute<Unread, String> UNREAD_ID =
            Attribute.of("notification", Kinds.text(), Unread::notification);

    static final EntityType<Unread> UNREAD = EntityType.<Unread>named("unread")
            .key("USER#{person}", "U#{notification}")
            .attributes(UNREAD_BY, UNREAD_ID)
            .readBy(row -> new Unread(row.get(UNREAD_BY), row.get(UNREAD_ID)));

    private InboxItems() {}

    static Key headOf(UserId person) {
        return HEAD.key(person.text());
    }

    static Key wantedBy(UserId person) {
        return WANTED.key(person.text());
    }

    static Key markerOf(UserId person, String notification) {
        return UNREAD.key(person.text(), notification);
    }
}
