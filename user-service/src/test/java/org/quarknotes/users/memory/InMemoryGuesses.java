package org.quarknotes.users.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.quarknotes.users.domain.Bucket;
import org.quarknotes.users.domain.Guesses;

/** Guesses in maps. */
public final class InMemoryGuesses implements Guesses {
    private final Map<Bucket, Map<Instant, Tally>> tallies = new HashMap<>();

    @Override
    public synchronized Map<Instant, Tally> tallies(Bucket bucket, Instant since) {
        var lately = new HashMap<>(of(bucket));
        lately.keySet().removeIf(slice -> slice.isBefore(since));
        return lately;
    }

    @Override
    public synchronized Count count(Bucket bucket, Instant slice, long most, Instant until) {
        var standing = of(bucket).getOrDefault(slice, Tally.NOTHING);
        return standing.counted() < most ? new Count.Counted(add(bucket, slice, 1, 0)) : new Count.Full(standing);
    }

    @Override
    public synchronized void foundWrong(Bucket bucket, Instant slice) {
        add(bucket, slice, 0, 1);
    }

    @Override
    public synchronized void takeBack(Bucket bucket, Instant slice) {
        add(bucket, slice, -1, 0);
    }

    private Tally add(Bucket bucket, Instant slice, long counted, long wrong) {
        return of(bucket)
                .merge(
                        slice,
                        new Tally(counted, wrong),
                        (one, other) -> new Tally(one.counted() + other.counted(), one.wrong() + other.wrong()));
    }

    private Map<Instant, Tally> of(Bucket bucket) {
        return tallies.computeIfAbsent(bucket, any -> new HashMap<>());
    }
}
