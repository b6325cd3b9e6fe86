package org.quarknotes.system;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Whatever is asked, is answered; and nothing is ever done by halves. Another run asks something else. */
@ExtendWith(Quarknotes.class)
@Isolated("it breaks off requests, and signs many people in")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);
    private static final int LANES = 8;

    /** To ask the same again: {@code -Dfuzz.seed=}, as the failure says. */
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    private Quarknotes.Running system;
    private Cast cast;
    private List<Person> owners = List.of();

    /** All are people of whom nobody else has heard: their passwords may change, and their sessions end. */
    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        cast = Cast.arrive(running).of(person -> unending(person, running.tokens()));
        owners = Crowd.together(LANES, n -> unending(Person.arrive(running.client()), running.tokens()));
    }

    @Test
    void spoilt_requests_are_answered_properly_and_leave_everything_whole(TestReporter reporter) {
        reporter.publishEntry("fuzz.seed", Long.toString(SEED));

        Crowd.together(LANES, lane -> {
            runLane(lane);
            return lane;
        });

        for (var owner : owners) {
            Consistency.of(system.client(), owner);
        }
        Consistency.of(system.client(), cast.editor());
    }

    private static Person unending(Person person, Tokens tokens) {
        var lasting = person.bearing(tokens.lasting(person));
        return person.bearing(tokens.ofSession(UUID.randomUUID(), lasting));
    }

    private void runLane(int lane) {
        try {
            new FuzzLane(system, cast.around(owners.get(lane)), new SplittableRandom(SEED + lane))
                    .run(REQUESTS / LANES);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "-Dfuzz.seed=%d, lane %d: %s".formatted(SEED, lane, failure.getMessage()), failure);
        }
    }
}
