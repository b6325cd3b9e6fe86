package org.quarknotes.notify.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A change that may be one of several of a note, by one person, that follow upon each other: who hears of it is told of
 * the first at once, and what comes within a minute of that is added to the same notification, until it was read.
 *
 * @param title the note's title after this change
 * @param at when it happened
 */
public record Burst(String noteId, UserId actor, String title, Instant at) {
    /** How long a burst lasts, from its first change. */
    public static final Duration LENGTH = Duration.ofMinutes(1);

    /**
     * What is known of a burst that has begun.
     *
     * @param began when its first change happened
     * @param newest when its newest change happened
     * @param title the note's title after the newest
     * @param times how many changes there were
     */
    public record Course(Instant began, Instant newest, String title, long times) {
        /** Whether this change belongs to it: events may come in another order than they happened. */
        public boolean takes(Burst change) {
            return Duration.between(began, change.at()).abs().compareTo(LENGTH) < 0;
        }

        /** The course with one more change in it. */
        public Course with(Burst change) {
            return change.at().isBefore(newest)
                    ? new Course(began, newest, title, times + 1)
                    : new Course(began, change.at(), change.title(), times + 1);
        }

        /** What is read of it. */
        public Notification.Wording wording() {
            return Wordings.revised(title, times);
        }
    }

    /** The course that begins with this change. */
    public Course begun() {
        return new Course(at, at, title, 1);
    }
}
