package org.quarknotes.notify.domain.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.quarknotes.notify.domain.Inboxes;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;

/**
 * Reads a person's notifications as they are kept, in order and each once, from a place on. It looks when the stream was
 * woken, when there may be more than was asked for, and at intervals, because a wakeup may be lost. Of one thread.
 */
public final class Following {
    /** The place before everything: no notification has an id that is not greater. */
    public static final String BEGINNING = "00000000-0000-0000-0000-000000000000";

    private final Inboxes inboxes;
    private final UserId person;
    private final OpenStream stream;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private String place;
    private boolean mayHaveMore = true;
    private long lookedAt;

    /**
     * Follows from behind a place.
     *
     * @param place the id of the last notification that is not to be read
     * @param interval after which it looks without having been woken
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Following(
            Inboxes inboxes, UserId person, OpenStream stream, String place, Duration interval, LongSupplier nanoTime) {
        this.inboxes = inboxes;
        this.person = person;
        this.stream = stream;
        this.place = place;
        this.intervalNanos = interval.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Where somebody begins who wants to hear only what comes from now on. */
    public static String now(Inboxes inboxes, UserId person) {
        return inboxes.last(person).orElse(BEGINNING);
    }

    /** The id of the last one that was read, or of the one behind which this began. */
    public String place() {
        return place;
    }

    /**
     * The next ones, at most so many and at most 100; none where there was no reason to look. After a failure the next
     * look is as far away as if nothing had been found.
     */
    public List<Notification> next(int limit) {
        if (limit < 1 || !isWorthALook()) {
            return List.of();
        }
        mayHaveMore = false;
        lookedAt = nanoTime.getAsLong();
        var found = inboxes.after(person, Optional.of(place), limit);
        mayHaveMore = found.size() >= limit;
        if (!found.isEmpty()) {
            place = found.getLast().id();
        }
        return found;
    }

    private boolean isWorthALook() {
        var news = stream.takeNews();
        return news || mayHaveMore || nanoTime.getAsLong() - lookedAt >= intervalNanos;
    }

    /** How long it is until {@link #next} has a reason to look, if nothing wakes the stream. */
    public Duration untilNextLook() {
        return mayHaveMore
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, intervalNanos - (nanoTime.getAsLong() - lookedAt)));
    }
}
