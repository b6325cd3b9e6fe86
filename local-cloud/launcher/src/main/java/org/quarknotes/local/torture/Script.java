package org.quarknotes.local.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What a person means to do, without end, and the same for the same seed whatever happens to them. */
final class Script {

    private static final int MOST_NOTES = 6;
    private static final int PICKS = 1 << 16;

    private final int self;
    private final int people;
    private final Duration pace;
    private final RandomGenerator random;
    private final List<Step.Share> shared = new ArrayList<>();
    private int written;

    /**
     * A script.
     *
     * @param self the person's number, from 0
     * @param people how many there are, at least 2
     * @param pace the mean of the pauses between steps
     */
    Script(long seed, int self, int people, Duration pace) {
        this.self = self;
        this.people = people;
        this.pace = pace;
        this.random = new SplittableRandom(seed * 1_000_003 + self);
    }

    Step.Planned next() {
        var pause = Duration.ofMillis(random.nextLong(2 * pace.toMillis() + 1));
        return new Step.Planned(pause, written == 0 ? write() : step(random.nextInt(100)));
    }

    private Step step(int percent) {
        if (percent < 8 && written < MOST_NOTES) {
            return write();
        }
        if (percent < 36) {
            return new Step.Revise(ownNote());
        }
        if (percent < 60) {
            return share();
        }
        return percent < 68 && !shared.isEmpty() ? takeBack() : rest(percent);
    }

    private Step rest(int percent) {
        if (percent < 84) {
            return new Step.ReviseShared(random.nextInt(PICKS));
        }
        if (percent < 87) {
            return new Step.Leave(random.nextInt(PICKS));
        }
        if (percent < 94) {
            return new Step.MarkRead(random.nextInt(PICKS));
        }
        return percent < 96 ? new Step.MarkAllRead() : new Step.Look(ownNote());
    }

    private Step write() {
        return new Step.Write(written++);
    }

    private Step share() {
        int other = (self + 1 + random.nextInt(people - 1)) % people;
        var share = new Step.Share(ownNote(), other, random.nextBoolean());
        shared.add(share);
        return share;
    }

    private Step takeBack() {
        var share = shared.get(random.nextInt(shared.size()));
        return new Step.TakeBack(share.note(), share.with());
    }

    private int ownNote() {
        return random.nextInt(written);
    }
}
