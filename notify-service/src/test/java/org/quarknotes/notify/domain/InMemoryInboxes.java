package org.quarknotes.notify.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.quarknotes.notify.domain.InboxRejection.NoSuchNotification;

/** {@link Inboxes} for tests; it keeps the same contract as the real ones. */
public final class InMemoryInboxes implements Inboxes {
    private static final Instant READ_AT = Instant.parse("2026-11-21T12:00:00Z");

    private final Map<String, Kept> kept = new HashMap<>();
    private final Map<UserId, String> last = new HashMap<>();
    private final Map<String, String> bursts = new HashMap<>();
    private final Set<String> consumed = new HashSet<>();
    private final Set<UserId> erased = new HashSet<>();
    private final Function<UserId, Wishes> wishes;

    private record Kept(Notification told, Channels wanted, Optional<Burst.Course> course) {}

    /** For people who want to be told of everything. */
    public InMemoryInboxes() {
        this(person -> Wishes.NONE);
    }

    public InMemoryInboxes(Function<UserId, Wishes> wishes) {
        this.wishes = wishes;
    }

    @Override
    public synchronized Delivery deliver(String eventId, Notification notification) {
        return deliver(eventId, notification, Optional.empty());
    }

    @Override
    public synchronized Delivery deliver(String eventId, Notification notification, Burst burst) {
        return deliver(eventId, notification, Optional.of(burst));
    }

    private Delivery deliver(String eventId, Notification notification, Optional<Burst> burst) {
        if (!consumed.add(eventId)) {
            return Delivery.DELIVERED_BEFORE;
        }
        var wanted = wishes.apply(notification.recipient()).of(notification.kind());
        if (wanted.equals(new Channels(false, false, false))) {
            return Delivery.UNWANTED;
        }
        if (concernsErased(notification)) {
            return Delivery.NOBODY_THERE;
        }
        if (burst.isPresent() && wasAdded(notification.recipient(), burst.get(), wanted)) {
            return Delivery.ADDED;
        }
        keep(notification, wanted, burst);
        return Delivery.DELIVERED;
    }

    private boolean wasAdded(UserId recipient, Burst burst, Channels wanted) {
        var first = kept.get(String.valueOf(bursts.get(pointer(recipient, burst))));
        if (first == null || first.told().readAt().isPresent() || first.wanted().inbox() != wanted.inbox()) {
            return false;
        }
        var course = first.course().filter(begun -> begun.takes(burst)).map(begun -> begun.with(burst));
        course.ifPresent(longer -> kept.put(
                key(recipient, first.told().id()),
                new Kept(reworded(first.told(), longer.wording()), first.wanted(), course)));
        return course.isPresent();
    }

    private void keep(Notification notification, Channels wanted, Optional<Burst> burst) {
        var recipient = notification.recipient();
        var id = NotificationIds.rising(notification.id(), last.getOrDefault(recipient, ""));
        last.put(recipient, id);
        kept.put(key(recipient, id), new Kept(notification.withId(id), wanted, burst.map(Burst::begun)));
        burst.ifPresent(change -> bursts.put(pointer(recipient, change), key(recipient, id)));
    }

    private static String key(UserId recipient, String id) {
        return recipient.text() + " " + id;
    }

    private static String pointer(UserId recipient, Burst burst) {
        return String.join(" ", recipient.text(), burst.noteId(), burst.actor().text());
    }

    private boolean concernsErased(Notification told) {
        return erased.contains(told.recipient())
                || told.actor().filter(erased::contains).isPresent();
    }

    @Override
    public synchronized Erasure erase(String eventId, UserId person) {
        erased.add(person);
        kept.values().removeIf(item -> concernsErased(item.told()));
        last.remove(person);
        return consumed.add(eventId) ? Erasure.ERASED : Erasure.ERASED_BEFORE;
    }

    @Override
    public synchronized Page list(UserId recipient, int limit, Optional<String> cursor) {
        return page(recipient.text() + " ", inInbox(recipient), limit, cursor);
    }

    @Override
    public synchronized Page unread(UserId recipient, int limit, Optional<String> cursor) {
        return page("unread " + recipient.text() + " ", unread(recipient), limit, cursor);
    }

    private static Page page(String binding, List<Notification> all, int limit, Optional<String> cursor) {
        if (cursor.filter(text -> !text.matches(binding + "[0-9a-f-]{36}")).isPresent()) {
            throw new InvalidCursor();
        }
        var rest = all.stream()
                .filter(told -> cursor.isEmpty() || (binding + told.id()).compareTo(cursor.get()) < 0)
                .sorted(Comparator.comparing(Notification::id).reversed())
                .toList();
        var page = rest.subList(0, Math.min(limit, rest.size()));
        return new Page(
                page,
                page.size() < rest.size() ? Optional.of(binding + page.getLast().id()) : Optional.empty());
    }

    @Override
    public synchronized long countUnread(UserId recipient) {
        return unread(recipient).size();
    }

    @Override
    public synchronized void markRead(UserId recipient, String id) {
        var item = kept.get(key(recipient, id));
        if (item == null) {
            throw new NoSuchNotification();
        }
        read(List.of(item.told()));
    }

    @Override
    public synchronized void markAllRead(UserId recipient) {
        read(unread(recipient));
    }

    private void read(Collection<Notification> all) {
        for (var told : all) {
            kept.computeIfPresent(
                    key(told.recipient(), told.id()),
                    (key, item) -> new Kept(read(item.told()), item.wanted(), item.course()));
        }
    }

    @Override
    public synchronized List<Notification> after(UserId recipient, Optional<String> last, int limit) {
        return of(recipient, item -> item.wanted().stream()).stream()
                .filter(told -> last.isEmpty() || told.id().compareTo(last.get()) > 0)
                .sorted(Comparator.comparing(Notification::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<String> last(UserId recipient) {
        return Optional.ofNullable(last.get(recipient));
    }

    private List<Notification> inInbox(UserId recipient) {
        return of(recipient, item -> item.wanted().inbox());
    }

    private List<Notification> unread(UserId recipient) {
        return of(
                recipient, item -> item.wanted().inbox() && item.told().readAt().isEmpty());
    }

    private List<Notification> of(UserId recipient, Predicate<Kept> wanted) {
        var found = new ArrayList<Notification>();
        for (var item : kept.values()) {
            if (item.told().recipient().equals(recipient) && wanted.test(item)) {
                found.add(item.told());
            }
        }
        return found;
    }

    private static Notification reworded(Notification told, Notification.Wording wording) {
        return new Notification(
                told.id(),
                told.recipient(),
                told.kind(),
                wording,
                told.link(),
                told.actor(),
                told.readAt(),
                told.createdAt());
    }

    private static Notification read(Notification told) {
        return new Notification(
                told.id(),
                told.recipient(),
                told.kind(),
                told.wording(),
                told.link(),
                told.actor(),
                told.readAt().or(() -> Optional.of(READ_AT)),
                told.createdAt());
    }
}
