package org.quarknotes.notes.domain;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Keeps notes in memory for tests over HTTP; some owners have more than memory holds, or notes that cannot be read. */
@Alternative
@Singleton
public class ScriptedNotes extends InMemoryNotes {
    /** Whose notes never end. */
    public static final UserId ENDLESS = new UserId("endless");

    /** Whose notes cannot be read to their end. */
    public static final UserId BROKEN = new UserId("broken");

    /** Of whose notes the first few can be read. */
    public static final UserId BROKEN_SOON = new UserId("broken-soon");

    private static final int READABLE = 1_000;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Override
    public void export(UserId owner, Consumer<Note> taker) {
        try {
            if (owner.equals(ENDLESS)) {
                IntStream.iterate(0, n -> n + 1).forEach(n -> take(owner, taker));
            } else if (owner.equals(BROKEN)) {
                IntStream.range(0, READABLE).forEach(n -> take(owner, taker));
                throw new IllegalStateException("the rest cannot be read, says a test");
            } else if (owner.equals(BROKEN_SOON)) {
                IntStream.range(0, 3).forEach(n -> take(owner, taker));
                throw new IllegalStateException("the rest cannot be read, says a test");
            } else {
                super.export(owner, taker);
            }
        } finally {
            ended.incrementAndGet();
        }
    }

    private void take(UserId owner, Consumer<Note> taker) {
        taker.accept(Samples.note(owner, "Note"));
        taken.incrementAndGet();
    }

    /** How many notes of those special owners were taken until now. */
    public int taken() {
        return taken.get();
    }

    /** How many exports have ended, whichever way. */
    public int ended() {
        return ended.get();
    }
}
