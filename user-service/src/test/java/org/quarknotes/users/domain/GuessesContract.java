package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Guesses.Count;
import org.quarknotes.users.domain.Guesses.Tally;

/** What all {@link Guesses} do. */
public interface GuessesContract {
    Instant SLICE = Instant.parse("2026-11-21T10:00:00Z");
    Instant NEXT = SLICE.plus(Duration.ofMinutes(1));
    Instant UNTIL = SLICE.plus(Duration.ofMinutes(12));

    Guesses guesses();

    @Test
    default void what_was_never_guessed_has_no_tally() {
        assertThat(guesses().tallies(bucket(), Instant.EPOCH)).isEmpty();
    }

    @Test
    default void a_guess_is_counted_at_once_and_found_wrong_or_taken_back_later() {
        var bucket = bucket();

        assertThat(count(bucket, 20)).isEqualTo(new Count.Counted(new Tally(1, 0)));
        assertThat(count(bucket, 20)).isEqualTo(new Count.Counted(new Tally(2, 0)));
        guesses().foundWrong(bucket, SLICE);
        guesses().takeBack(bucket, SLICE);

        assertThat(guesses().tallies(bucket, SLICE)).containsOnly(Map.entry(SLICE, new Tally(1, 1)));
    }

    @Test
    default void no_more_are_counted_than_there_is_room_for() {
        var bucket = bucket();
        count(bucket, 2);
        count(bucket, 2);

        assertThat(count(bucket, 2)).isEqualTo(new Count.Full(new Tally(2, 0)));

        guesses().takeBack(bucket, SLICE);
        assertThat(count(bucket, 2)).isEqualTo(new Count.Counted(new Tally(2, 0)));
    }

    @Test
    default void slices_and_buckets_are_counted_apart() {
        var bucket = bucket();
        count(bucket, 20);
        guesses().count(bucket, NEXT, 20, UNTIL);
        guesses().foundWrong(bucket, NEXT);

        assertThat(guesses().tallies(bucket, SLICE)).hasSize(2).containsEntry(SLICE, new Tally(1, 0));
        assertThat(guesses().tallies(bucket, NEXT)).containsOnly(Map.entry(NEXT, new Tally(1, 1)));
        assertThat(guesses().tallies(bucket(), Instant.EPOCH)).isEmpty();
    }

    @Test
    default void fifty_at_once_count_fifty() throws Exception {
        var bucket = bucket();

        assertThat(countedOfFifty(bucket, 100)).isEqualTo(50);

        assertThat(guesses().tallies(bucket, SLICE)).containsEntry(SLICE, new Tally(50, 0));
    }

    @Test
    default void of_fifty_at_once_no_more_are_counted_than_there_is_room_for() throws Exception {
        assertThat(countedOfFifty(bucket(), 20)).isEqualTo(20);
    }

    private long countedOfFifty(Bucket bucket, long most) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Count> guess = () -> count(bucket, most);
            long counted = 0;
            for (var count : threads.invokeAll(Collections.nCopies(50, guess))) {
                counted += count.get() instanceof Count.Counted ? 1 : 0;
            }
            return counted;
        }
    }

    private Count count(Bucket bucket, long most) {
        return guesses().count(bucket, SLICE, most, UNTIL);
    }

    private static Bucket bucket() {
        return new Bucket(Bucket.Kind.ACCOUNT, UUID.randomUUID() + "@example.com");
    }
}
