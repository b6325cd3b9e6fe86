package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Nested;
import org.quarknotes.dynamo.Row;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Burst.Course;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.Notification.Wording;
import org.quarknotes.notify.domain.UserId;

/** Notifications as items in their recipients' partitions. */
final class NotificationItems {
    static final Kind<UserId> USER_ID = Kinds.text().as(UserId::new, UserId::text);
    private static final Kind<Notification.Kind> KINDS =
            Kinds.text().as(Notification.Kind::of, Notification.Kind::code);

    private static final Attribute<Course, Instant> BEGAN = Attribute.of("began", Kinds.instant(), Course::began);
    private static final Attribute<Course, Instant> NEWEST = Attribute.of("newest", Kinds.instant(), Course::newest);
    private static final Attribute<Course, String> SUBJECT = Attribute.of("title", Kinds.text(), Course::title);
    static final Attribute<Course, Long> TIMES = Attribute.of("times", Kinds.number(), Course::times);
    private static final Nested<Course> COURSES = Nested.of(
            "course of a burst",
            row -> new Course(row.get(BEGAN), row.get(NEWEST), row.get(SUBJECT), row.get(TIMES)),
            BEGAN,
            NEWEST,
            SUBJECT,
            TIMES);

    private static final Attribute<Notification, String> ID = Attribute.of("id", Kinds.text(), Notification::id);
    private static final Attribute<Notification, UserId> RECIPIENT =
            Attribute.of("recipient", USER_ID, Notification::recipient);
    private static final Attribute<Notification, Notification.Kind> KIND =
            Attribute.of("kind", KINDS, Notification::kind);
    private static final Attribute<Notification, String> LINK = Attribute.of("link", Kinds.text(), Notification::link);
    private static final Attribute<Notification, UserId> ACTOR =
            Attribute.optional("actor", USER_ID, Notification::actor);
    private static final Attribute<Notification, Instant> CREATED_AT =
            Attribute.of("createdAt", Kinds.instant(), Notification::createdAt);

    static final Attribute<NotificationItem, String> TITLE =
            Attribute.of("title", Kinds.text(), item -> item.told().wording().title());
    static final Attribute<NotificationItem, String> TEXT =
            Attribute.of("text", Kinds.text(), item -> item.told().wording().text());
    static final Attribute<NotificationItem, Instant> READ_AT =
            Attribute.optional("readAt", Kinds.instant(), item -> item.told().readAt());
    static final Attribute<NotificationItem, Boolean> HIDDEN =
            Attribute.optional("hidden", Kinds.flag(), item -> present(item.isHidden()));
    static final Attribute<NotificationItem, Boolean> MUTED =
            Attribute.optional("muted", Kinds.flag(), item -> present(item.isMuted()));
    static final Attribute<NotificationItem, Burst.Course> COURSE =
            Attribute.optional("course", COURSES, NotificationItem::course);

    static final EntityType<NotificationItem> NOTIFICATION = EntityType.<NotificationItem>named("notification")
            .key("USER#{recipient}", "N#{id}")
            .attribute(ID.from(NotificationItem::told))
            .attribute(RECIPIENT.from(NotificationItem::told))
            .attribute(KIND.from(NotificationItem::told))
            .attribute(LINK.from(NotificationItem::told))
            .attribute(ACTOR.from(NotificationItem::told))
            .attribute(CREATED_AT.from(NotificationItem::told))
            .attributes(TITLE, TEXT, READ_AT, HIDDEN, MUTED, COURSE)
            .timeToLive("expiresAt", NotificationItem::expiresAt)
            .readBy(row -> new NotificationItem(
                    told(row),
                    row.find(HIDDEN).orElse(false),
                    row.find(MUTED).orElse(false),
                    row.find(COURSE),
                    row.optional("expiresAt", Row::number).map(Instant::ofEpochSecond)));

    private NotificationItems() {}

    private static Notification told(Row row) {
        return new Notification(
                row.get(ID),
                row.get(RECIPIENT),
                row.get(KIND),
                new Wording(row.get(TITLE), row.get(TEXT)),
                row.get(LINK),
                row.find(ACTOR),
                row.find(READ_AT),
                row.get(CREATED_AT));
    }

    static Key key(UserId recipient, String id) {
        return NOTIFICATION.key(recipient.text(), id);
    }

    /** Absent where it is false, as it nearly always is. */
    private static Optional<Boolean> present(boolean flag) {
        return flag ? Optional.of(true) : Optional.empty();
    }
}
