package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.UserId;

/** Notifications as items in their recipients' partitions, and what leads to them from who caused them. */
final class NotificationItems {
    /** That somebody caused a notification: strongly consistent, as no index would be. */
    record Cause(UserId actor, UserId recipient, String notification) {
        static Optional<Cause> of(Notification told) {
            return told.actor().map(actor -> new Cause(actor, told.recipient(), told.id()));
        }
    }

    private static final Kind<UserId> USER_ID = Kinds.text().as(UserId::new, UserId::text);
    private static final Kind<Notification.Kind> KINDS =
            Kinds.text().as(Notification.Kind::of, Notification.Kind::code);

    private static final Attribute<Notification, String> ID = Attribute.of("id", Kinds.text(), Notification::id);
    private static final Attribute<Notification, UserId> RECIPIENT =
            Attribute.of("recipient", USER_ID, Notification::recipient);
    private static final Attribute<Notification, Notification.Kind> KIND =
            Attribute.of("kind", KINDS, Notification::kind);
    private static final Attribute<Notification, String> TITLE =
            Attribute.of("title", Kinds.text(), told -> told.wording().title());
    private static final Attribute<Notification, String> TEXT =
            Attribute.of("text", Kinds.text(), told -> told.wording().text());
    private static final Attribute<Notification, String> LINK = Attribute.of("link", Kinds.text(), Notification::link);
    private static final Attribute<Notification, UserId> ACTOR =
            Attribute.optional("actor", USER_ID, Notification::actor);
    private static final Attribute<Notification, Instant> READ_AT =
            Attribute.optional("readAt", Kinds.instant(), Notification::readAt);
    private static final Attribute<Notification, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Notification::createdAt);

    static final EntityType<Notification> NOTIFICATION = EntityType.<Notification>named("notification")
            .key("USER#{recipient}", "N#{id}")
            .attributes(ID, RECIPIENT, KIND, TITLE, TEXT, LINK, ACTOR, READ_AT, CREATED_AT)
            .readBy(row -> new Notification(
                    row.get(ID),
                    row.get(RECIPIENT),
                    row.get(KIND),
                    new Wording(row.get(TITLE), row.get(TEXT)),
                    row.get(LINK),
                    row.find(ACTOR),
                    row.find(READ_AT),
                    row.get(CREATED_AT)));

    private static final Attribute<Cause, UserId> CAUSE_ACTOR = Attribute.of("actor", USER_ID, Cause::actor);
    private static final Attribute<Cause, UserId> CAUSE_RECIPIENT =
            Attribute.of("recipient", USER_ID, Cause::recipient);
    private static final Attribute<Cause, String> CAUSED =
            Attribute.of("notification", Kinds.text(), Cause::notification);

    static final EntityType<Cause> CAUSE = EntityType.<Cause>named("cause")
            .key("ACTOR#{actor}", "{recipient}#{notification}")
            .attributes(CAUSE_ACTOR, CAUSE_RECIPIENT, CAUSED)
            .readBy(row -> new Cause(row.get(CAUSE_ACTOR), row.get(CAUSE_RECIPIENT), row.get(CAUSED)));

    private NotificationItems() {}

    /** The notification that was caused. */
    static Key keyOfCaused(Cause cause) {
        return NOTIFICATION.key(cause.recipient().text(), cause.notification());
    }
}
