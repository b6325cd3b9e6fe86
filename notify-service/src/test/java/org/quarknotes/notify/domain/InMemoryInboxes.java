package org.quarknotes.notify.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Inboxes} for tests; it keeps the same contract as the real ones. */
public final class InMemoryInboxes implements Inboxes {
    private final List<Notification> notifications = new ArrayList<>();
    private final Set<String> consumed = new HashSet<>();
    private final Set<UserId> erased = new HashSet<>();

    @Override
    public synchronized Delivery deliver(String eventId, Notification notification) {
        if (!consumed.add(eventId)) {
            return Delivery.DELIVERED_BEFORE;
        }
        if (concernsErased(notification)) {
            return Delivery.NOBODY_THERE;
        }
        notifications.add(notification);
        return Delivery.DELIVERED;
    }

    private boolean concernsErased(Notification told) {
        return erased.contains(told.recipient())
                || told.actor().filter(erased::contains).isPresent();
    }

    @Override
    public synchronized Erasure erase(String eventId, UserId person) {
        erased.add(person);
        notifications.removeIf(this::concernsErased);
        return consumed.add(eventId) ? Erasure.ERASED : Erasure.ERASED_BEFORE;
    }

    @Override
    public synchronized Page list(UserId recipient, int limit, Optional<String> cursor) {
        var binding = recipient.text() + " ";
        if (cursor.filter(text -> !text.matches(binding + "[0-9a-f-]{36}")).isPresent()) {
            throw new InvalidCursor();
        }
        var rest = notifications.stream()
                .filter(told -> told.recipient().equals(recipient))
                .filter(told -> cursor.isEmpty() || (binding + told.id()).compareTo(cursor.get()) < 0)
                .sorted(Comparator.comparing(Notification::id).reversed())
                .toList();
        var page = rest.subList(0, Math.min(limit, rest.size()));
        return new Page(
                page,
                page.size() < rest.size() ? Optional.of(binding + page.getLast().id()) : Optional.empty());
    }

    @Override
    public synchronized List<Notification> after(UserId recipient, Optional<String> last, int limit) {
        return notifications.stream()
                .filter(told -> told.recipient().equals(recipient))
                .filter(told -> last.isEmpty() || told.id().compareTo(last.get()) > 0)
                .sorted(Comparator.comparing(Notification::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<String> last(UserId recipient) {
        return notifications.stream()
                .filter(told -> told.recipient().equals(recipient))
                .map(Notification::id)
                .max(Comparator.naturalOrder());
    }
}
