package org.quarknotes.local.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quarknotes.local.torture.Deed.Act;
import org.quarknotes.local.torture.Deed.Outcome;

/**
 * All that the grant of one note to one person may have come to, after certain deeds: those that were acknowledged took
 * effect while they were under way, and any other did so once at any time since it began, or never.
 */
final class Lives {

    /** A granted role, or this. */
    static final String NONE = "none";

    private final List<Attempt> attempts;
    private final Set<Moment> seen = new HashSet<>();
    private final Set<End> ends = new HashSet<>();

    /**
     * How it may end.
     *
     * @param role what the grantee may do in the end, or {@link #NONE}
     * @param shared how often the grant began, and the grantee was to be told so
     * @param takenBack how often the owner ended it, and the grantee was to be told so
     * @param givenUp how often the grantee ended it, and the owner was to be told so
     */
    record End(String role, int shared, int takenBack, int givenUp) {}

    /**
     * Something that may take effect once.
     *
     * @param certain whether it did, before {@code ended}
     */
    private record Attempt(Deed deed, boolean certain) {
        private Instant ended() {
            return certain ? deed.ended() : Instant.MAX;
        }
    }

    private record Moment(BitSet done, End end) {}

    private Lives(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /**
     * The possible ends.
     *
     * @param deeds those of owner and grantee concerning this one grant
     * @param disturbed the acknowledged ones of which the gateway may have tried each twice, because a fault was under
     *     way: then the first try, though given up, may take effect after the second
     */
    static Set<End> possible(List<Deed> deeds, Set<Deed> disturbed) {
        var attempts = new ArrayList<Attempt>();
        for (var deed : deeds) {
            attempts.add(new Attempt(deed, deed.isAcknowledged()));
            if (deed.isAcknowledged() && disturbed.contains(deed)) {
                attempts.add(new Attempt(deed, false));
            }
        }
        var lives = new Lives(attempts);
        lives.goOn(new Moment(new BitSet(), new End(NONE, 0, 0, 0)));
        return lives.ends;
    }

    private void goOn(Moment moment) {
        if (!seen.add(moment)) {
            return;
        }
        var deadline = Instant.MAX;
        boolean complete = true;
        for (int n = moment.done().nextClearBit(0);
                n < attempts.size();
                n = moment.done().nextClearBit(n + 1)) {
            var attempt = attempts.get(n);
            complete &= !attempt.certain();
            deadline = attempt.ended().isBefore(deadline) ? attempt.ended() : deadline;
        }
        if (complete) {
            ends.add(moment.end());
        }
        for (int n = moment.done().nextClearBit(0);
                n < attempts.size();
                n = moment.done().nextClearBit(n + 1)) {
            if (!attempts.get(n).deed().began().isAfter(deadline)) {
                takeEffect(moment, n);
            }
        }
    }

    private void takeEffect(Moment moment, int number) {
        var attempt = attempts.get(number);
        var done = (BitSet) moment.done().clone();
        done.set(number);
        switch (attempt.deed().act()) {
            case Act.Shared shared -> share(moment.end(), shared.role(), attempt, done);
            case Act.Unshared unshared -> unshare(moment.end(), unshared, attempt, done);
            default -> throw new IllegalArgumentException("not about a grant: " + attempt.deed());
        }
    }

    private void share(End before, String role, Attempt attempt, BitSet done) {
        if (before.role().equals(NONE)) {
            goOn(new Moment(done, new End(role, before.shared() + 1, before.takenBack(), before.givenUp())));
        } else if (!attempt.certain() || !isCreation(attempt.deed())) {
            goOn(new Moment(done, new End(role, before.shared(), before.takenBack(), before.givenUp())));
        }
    }

    private void unshare(End before, Act.Unshared act, Attempt attempt, BitSet done) {
        boolean givenUp = act.grantee().equals(attempt.deed().person());
        if (!before.role().equals(NONE)) {
            goOn(new Moment(
                    done,
                    new End(
                            NONE,
                            before.shared(),
                            before.takenBack() + (givenUp ? 0 : 1),
                            before.givenUp() + (givenUp ? 1 : 0))));
        }
    }

    private static boolean isCreation(Deed deed) {
        return deed.outcome() instanceof Outcome.Acknowledged told && told.status() == 201;
    }
}
