package org.quarknotes.notify.http;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.live.Following;
import org.quarknotes.notify.domain.live.OpenStream;
import org.quarknotes.rest.StandingCallers.Standing;

/** One client's connection, as far as a stream and a socket have it in common. Of one thread, but for {@link #call()}. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Listener.class);

    private final OpenStream ear;
    private final Standing standing;
    private final Following following;

    Listener(OpenStream ear, Standing standing, Following following) {
        this.ear = ear;
        this.standing = standing;
        this.following = following;
    }

    /** The id of the last notification that was heard, or of the one behind which this began. */
    String place() {
        return following.place();
    }

    /** What is new; while the database is away that is nothing, and the client need not know why. */
    List<Notification> next(int limit) {
        try {
            return following.next(limit);
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "a look into an inbox failed; there will be another");
            return List.of();
        }
    }

    /** Whether the caller would still be let in. */
    boolean isWelcome() {
        return standing.holds();
    }

    /** Whether this process is about to stop. */
    boolean isEnding() {
        return ear.isEnding();
    }

    /** Ends the waiting of the thread that listens, from another. */
    void call() {
        ear.call();
    }

    /** Waits until there may be something new, until it is called, or so long. */
    void await(Duration atMost) throws InterruptedException {
        var look = following.untilNextLook();
        ear.await(look.compareTo(atMost) < 0 ? look : atMost);
    }

    /** The same for who could not take anything new. */
    void awaitCall(Duration atMost) throws InterruptedException {
        ear.await(atMost);
    }

    @Override
    public void close() {
        ear.close();
    }
}
