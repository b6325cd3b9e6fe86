package org.quarknotes.notify.dynamodb;

import static org.quarknotes.notify.dynamodb.Transaction.Result.DONE_BEFORE;
import static org.quarknotes.notify.dynamodb.Transaction.Result.NOBODY_THERE;
import static org.quarknotes.notify.dynamodb.Transaction.Result.OVERTAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Burst;
import org.quarknotes.notify.domain.Inboxes.Delivery;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.NotificationIds;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.dynamodb.Causes.Cause;
import org.quarknotes.notify.dynamodb.InboxItems.Head;
import org.quarknotes.notify.dynamodb.InboxItems.Pointer;
import org.quarknotes.notify.dynamodb.InboxItems.Unread;
import org.quarknotes.outbox.ConsumedEvents;

/**
 * Puts notifications into inboxes, in one transaction with the event's id and with a look at the tombstones: whoever is
 * erased at the same moment either has the notification removed or does not get it. The head of the inbox is part of it
 * too, so that a person's notifications come one after the other.
 */
@ApplicationScoped
class Deliveries {
    /** How long what is only for streams is kept, for those that come back. */
    private static final Duration PASSING = Duration.ofDays(7);

    /** Much longer than a burst lasts, since the clocks of those who tell and those who store differ. */
    private static final Duration POINTED_AT = Duration.ofHours(1);

    private final Table table;
    private final ConsumedEvents consumed;
    private final Announcements announcements;
    private final Clock clock;

    Deliveries(Table table, ConsumedEvents consumed, Announcements announcements, Clock clock) {
        this.table = table;
        this.consumed = consumed;
        this.announcements = announcements;
        this.clock = clock;
    }

    Delivery deliver(String eventId, Notification told, Optional<Burst> burst) {
        return Repetition.untilDone("the delivery of event " + eventId, () -> attempt(eventId, told, burst));
    }

    private Optional<Delivery> attempt(String eventId, Notification told, Optional<Burst> burst) {
        var standing = Standing.of(table, told, burst);
        if (standing.wantsNothing()) {
            return Optional.of(remember(eventId, Delivery.UNWANTED));
        }
        var course = burst.flatMap(change -> courseOf(standing).filter(begun -> begun.takes(change)));
        var transaction = course.isPresent()
                ? addition(eventId, told, standing, course.get().with(burst.orElseThrow()))
                : beginning(eventId, told, standing, burst);
        return switch (transaction.perform(table)) {
            case DONE -> Optional.of(course.isPresent() ? Delivery.ADDED : Delivery.DELIVERED);
            case DONE_BEFORE -> Optional.of(Delivery.DELIVERED_BEFORE);
            case NOBODY_THERE -> Optional.of(remember(eventId, Delivery.NOBODY_THERE));
            case OVERTAKEN -> Optional.empty();
        };
    }

    /** What was told of the burst so far, unless it was read, or is no longer where the recipient wants such things. */
    private Optional<Burst.Course> courseOf(Standing standing) {
        return standing.pointer()
                .flatMap(pointer -> table.get(
                        NotificationItems.NOTIFICATION,
                        NotificationItems.key(pointer.recipient(), pointer.notification())))
                .filter(item -> !item.isRead())
                .filter(item -> item.isHidden() != standing.wanted().inbox())
                .flatMap(NotificationItem::course);
    }

    private Transaction addition(String eventId, Notification told, Standing standing, Burst.Course course) {
        var first = standing.pointer().orElseThrow().notification();
        var wording = course.wording();
        return begun(eventId, told)
                .with(
                        Update.of(NotificationItems.NOTIFICATION, NotificationItems.key(told.recipient(), first))
                                .set(NotificationItems.TITLE, wording.title())
                                .set(NotificationItems.TEXT, wording.text())
                                .set(NotificationItems.COURSE, course)
                                .when(NotificationItems.READ_AT.missing())
                                .when(NotificationItems.COURSE
                                        .at(NotificationItems.TIMES)
                                        .is(course.times() - 1)),
                        OVERTAKEN);
    }

    private Transaction beginning(String eventId, Notification told, Standing standing, Optional<Burst> burst) {
        var item = item(told, standing, burst);
        var kept = item.told();
        var transaction = begun(eventId, kept)
                .with(head(standing, kept), OVERTAKEN)
                .with(Write.put(NotificationItems.NOTIFICATION, item, Condition.noItem()), OVERTAKEN);
        Cause.of(item).ifPresent(cause -> transaction.with(Write.put(Causes.CAUSE, cause), OVERTAKEN));
        burst.ifPresent(change -> transaction.with(pointer(kept, change), OVERTAKEN));
        if (standing.wanted().inbox()) {
            transaction.with(Write.put(InboxItems.UNREAD, new Unread(kept.recipient(), kept.id())), OVERTAKEN);
        }
        if (standing.wanted().webhook()) {
            announcements.of(kept).forEach(write -> transaction.with(write, OVERTAKEN));
        }
        return transaction;
    }

    /** What every delivery begins with. */
    private Transaction begun(String eventId, Notification told) {
        var now = clock.instant();
        var transaction = new Transaction()
                .with(consumed.firstTime(eventId, now), DONE_BEFORE)
                .with(Tombstones.missing(told.recipient(), now), NOBODY_THERE);
        other(told).ifPresent(actor -> transaction.with(Tombstones.missing(actor, now), NOBODY_THERE));
        return transaction;
    }

    private NotificationItem item(Notification told, Standing standing, Optional<Burst> burst) {
        var id = NotificationIds.rising(
                told.id(), standing.head().map(Head::last).orElse(""));
        var wanted = standing.wanted();
        return new NotificationItem(
                told.withId(id),
                !wanted.inbox(),
                !wanted.stream(),
                burst.map(Burst::begun),
                wanted.inbox() ? Optional.empty() : Optional.of(clock.instant().plus(PASSING)));
    }

    private static Write head(Standing standing, Notification kept) {
        var more = standing.wanted().inbox() ? 1 : 0;
        return standing.head()
                .<Write>map(head -> Update.of(InboxItems.HEAD, InboxItems.headOf(head.person()))
                        .set(InboxItems.LAST, kept.id())
                        .add(InboxItems.UNREAD_COUNT, more)
                        .when(InboxItems.LAST.is(head.last())))
                .orElseGet(() ->
                        Write.put(InboxItems.HEAD, new Head(kept.recipient(), kept.id(), more), Condition.noItem()));
    }

    /** Needs no condition: whoever has kept another since has moved the head. */
    private Write pointer(Notification kept, Burst change) {
        var pointer = new Pointer(
                kept.recipient(),
                Pointer.fingerprint(change),
                kept.id(),
                clock.instant().plus(POINTED_AT));
        return Write.put(InboxItems.POINTER, pointer);
    }

    /** Who caused it, unless they tell themselves. */
    private static Optional<UserId> other(Notification told) {
        return told.actor().filter(actor -> !actor.equals(told.recipient()));
    }

    /** Keeps nothing but the event's id. */
    private Delivery remember(String eventId, Delivery why) {
        return switch (table.write(consumed.firstTime(eventId, clock.instant()))) {
            case Outcome.Written _ -> why;
            case Outcome.Refused _ -> Delivery.DELIVERED_BEFORE;
        };
    }
}
