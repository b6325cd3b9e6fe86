package org.quarknotes.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Who must wait after a failure, and until when: ever longer, with jitter so that many do not come back at once. A
 * subject waits alone. When several fail and none succeeds between them, the broker is taken to be away, and all wait.
 * Times are in milliseconds since the epoch. Belongs to one thread.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential Backoff And
 *     Jitter</a>
 */
final class Setbacks {
    private static final int SEVERAL = 3;
    private static final long FIRST_OF_SUBJECT = 100;
    private static final long LONGEST_OF_SUBJECT = 5_000;
    private static final long FIRST_OF_ALL = 50;
    private static final long LONGEST_OF_ALL = 1_000;
    private static final long FORGOTTEN_AFTER = 60_000;

    private final Map<String, Setback> subjects = new HashMap<>();
    private final Set<String> sinceSuccess = new HashSet<>();
    private Setback all = Setback.NONE;

    private record Setback(int failures, long until) {
        static final Setback NONE = new Setback(0, 0);

        Setback another(long now, long first, long longest) {
            var ceiling = Math.min(longest, first << Math.min(failures, 20));
            var pause = ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1);
            return new Setback(failures + 1, now + pause);
        }
    }

    void failed(String subject, long now) {
        subjects.merge(
                subject,
                Setback.NONE.another(now, FIRST_OF_SUBJECT, LONGEST_OF_SUBJECT),
                (former, _) -> former.another(now, FIRST_OF_SUBJECT, LONGEST_OF_SUBJECT));
        sinceSuccess.add(subject);
        if (sinceSuccess.size() >= SEVERAL) {
            allFailed(now);
        }
    }

    /** As {@link #failed}, for a failure that has nothing to do with a subject. */
    void allFailed(long now) {
        // Those that were under way when the wait began say nothing new.
        if (!holdUpAll(now)) {
            all = all.another(now, FIRST_OF_ALL, LONGEST_OF_ALL);
        }
    }

    void succeeded(String subject) {
        subjects.remove(subject);
        sinceSuccess.clear();
        all = Setback.NONE;
    }

    boolean holdUpAll(long now) {
        return now < all.until();
    }

    boolean holdUp(String subject, long now) {
        return now < subjects.getOrDefault(subject, Setback.NONE).until();
    }

    /** How often the subject's next event has failed. */
    int failures(String subject) {
        return subjects.getOrDefault(subject, Setback.NONE).failures();
    }

    /** When the first of those ends that end after this time; the greatest number if there is none. */
    long endAfter(long time) {
        var first = all.until() > time ? all.until() : Long.MAX_VALUE;
        for (var setback : subjects.values()) {
            if (setback.until() > time) {
                first = Math.min(first, setback.until());
            }
        }
        return first;
    }

    /** Forgets subjects that nobody has asked for in a long time: another relay has sent their events. */
    void prune(long now) {
        subjects.values().removeIf(setback -> setback.until() < now - FORGOTTEN_AFTER);
    }
}
