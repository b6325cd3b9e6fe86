package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.quarknotes.gateway.domain.Upstream.Breaker;

/**
 * Spares a service that fails. Closed, it lets every call pass and counts; when too many of the recent ones went badly it
 * opens and denies all; after a while, half open, it lets a few pass as a trial: if all of them go well it closes, and if
 * one goes badly it opens again.
 */
public final class CircuitBreaker {
    /** Calls that have to go well before all may pass again. */
    static final int TRIALS = 3;

    private static final Duration DURING_TRIAL = Duration.ofSeconds(1);

    private final Breaker terms;
    private final LongSupplier nanos;
    private final Consumer<State> changed;
    private final RecentCounts calls;
    private volatile State state = State.CLOSED;
    private long openUntil;
    private int trialsUnderWay;
    private int trialsPassed;

    /** Where it is in its life. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /** What it says to a call. */
    public sealed interface Pass {
        /** It may be made, and its end must be reported. */
        enum Granted implements Pass {
            CALL,
            TRIAL
        }

        /** Not before this time has passed. */
        record Denied(Duration retryAfter) implements Pass {}
    }

    /**
     * A closed one.
     *
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     * @param changed is told of each change, while it is made
     */
    public CircuitBreaker(Breaker terms, LongSupplier nanos, Consumer<State> changed) {
        this.terms = terms;
        this.nanos = nanos;
        this.changed = changed;
        this.calls = new RecentCounts(terms.window(), nanos);
    }

    public State state() {
        return state;
    }

    /** Asks for leave to make a call. */
    public Pass pass() {
        return state == State.CLOSED ? Pass.Granted.CALL : trial();
    }

    private synchronized Pass trial() {
        long rest = openUntil - nanos.getAsLong();
        if (state == State.OPEN && rest > 0) {
            return new Pass.Denied(Duration.ofNanos(rest));
        }
        if (state == State.OPEN) {
            trialsUnderWay = 0;
            trialsPassed = 0;
            become(State.HALF_OPEN);
        }
        if (state == State.CLOSED) {
            return Pass.Granted.CALL;
        }
        if (trialsUnderWay + trialsPassed >= TRIALS) {
            return new Pass.Denied(DURING_TRIAL);
        }
        trialsUnderWay++;
        return Pass.Granted.TRIAL;
    }

    /** Tells how a call went; once for each that was granted. */
    public synchronized void report(Pass.Granted pass, Verdict verdict) {
        switch (pass) {
            case CALL -> count(verdict);
            case TRIAL -> endTrial(verdict);
        }
    }

    /** A call that was reported as good went badly after all. */
    public synchronized void revoke() {
        calls.add(0, 1);
        openIfTooMany();
    }

    private void count(Verdict verdict) {
        if (verdict == Verdict.NONE) {
            return;
        }
        calls.add(1, verdict == Verdict.BAD ? 1 : 0);
        if (verdict == Verdict.BAD) {
            openIfTooMany();
        }
    }

    private void openIfTooMany() {
        long all = calls.all();
        if (state == State.CLOSED
                && all >= terms.minimumCalls()
                && calls.marked() * 100 >= (long) terms.failureRate() * all) {
            open();
        }
    }

    /** The trial of an earlier time, before it opened again, says nothing about now. */
    private void endTrial(Verdict verdict) {
        if (state != State.HALF_OPEN || trialsUnderWay == 0) {
            return;
        }
        trialsUnderWay--;
        switch (verdict) {
            case NONE -> {}
            case BAD -> open();
            case GOOD -> {
                trialsPassed++;
                if (trialsPassed == TRIALS) {
                    calls.clear();
                    become(State.CLOSED);
                }
            }
        }
    }

    private void open() {
        openUntil = nanos.getAsLong() + terms.openFor().toNanos();
        become(State.OPEN);
    }

    private void become(State next) {
        state = next;
        changed.accept(next);
    }
}
