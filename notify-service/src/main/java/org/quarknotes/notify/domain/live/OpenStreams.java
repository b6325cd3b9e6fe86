package org.quarknotes.notify.domain.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.Wakeups;

/** Who listens to this process. Used by any number of threads; never blocks, but to stop. */
@ApplicationScoped
public class OpenStreams implements Wakeups {
    private final StreamLimits limits;
    private final Map<UserId, Set<OpenStream>> ofPeople = new HashMap<>();
    private int count;
    private boolean stopping;

    public OpenStreams(StreamLimits limits) {
        this.limits = limits;
    }

    /** What became of a wish to listen. */
    public sealed interface Opening {
        /** The stream counts until it is closed. */
        record Opened(OpenStream stream) implements Opening {}

        /** This person has as many as one may have. */
        record TooManyOfPerson() implements Opening {}

        /** There are as many as this process can bear, or it is about to stop. */
        record TooManyInAll() implements Opening {}
    }

    /** Begins a stream for this person, if there is room. */
    public synchronized Opening open(UserId person) {
        if (stopping || count >= limits.inAll()) {
            return new Opening.TooManyInAll();
        }
        var others = ofPeople.getOrDefault(person, Set.of());
        if (others.size() >= limits.perPerson()) {
            return new Opening.TooManyOfPerson();
        }
        var stream = new OpenStream(ended -> remove(person, ended));
        ofPeople.computeIfAbsent(person, first -> new HashSet<>()).add(stream);
        count++;
        return new Opening.Opened(stream);
    }

    private synchronized void remove(UserId person, OpenStream stream) {
        var streams = ofPeople.getOrDefault(person, Set.of());
        if (!streams.contains(stream)) {
            return;
        }
        streams.remove(stream);
        count--;
        if (streams.isEmpty()) {
            ofPeople.remove(person);
        }
        notifyAll();
    }

    /** Only those of this process. */
    @Override
    public void wake(UserId person) {
        of(person).forEach(OpenStream::wake);
    }

    private synchronized List<OpenStream> of(UserId person) {
        return List.copyOf(ofPeople.getOrDefault(person, Set.of()));
    }

    /** How many there are now. */
    public synchronized int count() {
        return count;
    }

    /**
     * Tells all of them to end, so that their clients come back to a process that goes on; none begins any more. Returns
     * when they have, or after this time.
     */
    public synchronized void stop(Duration atMost) throws InterruptedException {
        stopping = true;
        ofPeople.values().forEach(streams -> streams.forEach(OpenStream::end));
        var end = System.nanoTime() + atMost.toNanos();
        while (count > 0 && end - System.nanoTime() > 0) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
    }
}
