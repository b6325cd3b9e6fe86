package org.quarknotes.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Sends events of different subjects at once and those of one subject in order, each subject on a thread of its own for
 * as long as it has something to send. One thread starts lanes and reads the news of them.
 */
final class Lanes {
    private final Publisher publisher;
    private final BooleanSupplier mayGoOn;
    private final Runnable bell;
    private final Queue<News> news = new ConcurrentLinkedQueue<>();
    private final Set<String> busy = new HashSet<>();

    /** What became of what was started. */
    sealed interface News {
        /** It was acknowledged. */
        record Sent(Event event) implements News {}

        /** It was perhaps not sent; the rest of its lane was not tried. */
        record Failed(Event event, Throwable reason) implements News {}

        /** It can never be sent; the rest of its lane was not tried. */
        record Refused(Event event, Unsendable reason) implements News {}

        /** Nothing of this subject is under way any more. */
        record Ended(String subject) implements News {}
    }

    /**
     * Lanes to a publisher.
     *
     * @param mayGoOn asked before each event
     * @param bell rung when there is news
     */
    Lanes(Publisher publisher, BooleanSupplier mayGoOn, Runnable bell) {
        this.publisher = publisher;
        this.mayGoOn = mayGoOn;
        this.bell = bell;
    }

    /** Begins to send these events of one subject, of which none is under way. */
    void start(String subject, List<Event> events) {
        busy.add(subject);
        Thread.ofVirtual().name("outbox-lane").start(() -> {
            try {
                send(events);
            } finally {
                tell(new News.Ended(subject));
            }
        });
    }

    private void send(List<Event> events) {
        for (var event : events) {
            if (!mayGoOn.getAsBoolean()) {
                return;
            }
            var outcome = send(event);
            tell(outcome);
            if (!(outcome instanceof News.Sent)) {
                return;
            }
        }
    }

    private News send(Event event) {
        try {
            publisher.publish(event);
            return new News.Sent(event);
        } catch (Unsendable never) {
            return new News.Refused(event, never);
        } catch (Exception | Error failure) {
            // An error too: if it ended this thread in silence, the event would wait in a service that looks well.
            return new News.Failed(event, failure);
        }
    }

    private void tell(News item) {
        news.add(item);
        bell.run();
    }

    boolean isBusy(String subject) {
        return busy.contains(subject);
    }

    /** How many subjects are under way. */
    int size() {
        return busy.size();
    }

    /** The next news, if there is any. */
    Optional<News> poll() {
        var next = Optional.ofNullable(news.poll());
        if (next.isPresent() && next.get() instanceof News.Ended(var subject)) {
            busy.remove(subject);
        }
        return next;
    }
}
