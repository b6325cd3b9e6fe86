package org.quarknotes.notes.domain;

/** What became of changes that were to be made together. Unless they are done, none of them was made. */
public sealed interface Commit {
    /** All were made, their events recorded, and so was the answer if one was to be remembered. */
    record Done() implements Commit {}

    /**
     * Somebody else was faster.
     *
     * @param position the change that came too late, counted from 0
     */
    record Overtaken(int position) implements Commit {}

    /** The key was used before, for the same or for another request; said even if a change also came too late. */
    record Repeated(Remembered first) implements Commit {}

    /** Another commit with the same key is under way and did not end while this one waited. */
    record Busy() implements Commit {}
}
