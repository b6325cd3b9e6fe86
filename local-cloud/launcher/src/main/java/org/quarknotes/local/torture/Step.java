package org.quarknotes.local.torture;

import java.time.Duration;

/**
 * What a person means to do next. Whom and what they meet is numbered and not named, so that it can be planned before
 * anything exists; a step that has become impossible is left out.
 */
sealed interface Step {

    /** A note of their own, which they have not written yet. */
    record Write(int note) implements Step {}

    /** A note of their own. */
    record Revise(int note) implements Step {}

    /** A note of their own, with another person. */
    record Share(int note, int with, boolean asEditor) implements Step {}

    /** From somebody with whom they meant to share the note. */
    record TakeBack(int note, int from) implements Step {}

    /** Any of the notes that others share with them. */
    record ReviseShared(int pick) implements Step {}

    /** The same, which they do not want to see any more. */
    record Leave(int pick) implements Step {}

    /** Any of the notifications that they have not read. */
    record MarkRead(int pick) implements Step {}

    /** All notifications. */
    record MarkAllRead() implements Step {}

    /** At a note of their own. */
    record Look(int note) implements Step {}

    /** After this pause. */
    record Planned(Duration pause, Step step) {}
}
