package org.quarknotes.gateway.upstreams;

import java.time.Duration;
import java.util.Optional;
import org.quarknotes.gateway.domain.Verdict;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** How far an attempt is, and how long it may wait there. Times are those of {@link System#nanoTime}. */
final class Patience {
    private final Terms terms;
    private final long deadline;
    private final long began = System.nanoTime();
    private Phase phase = Phase.CONNECTING;
    private long phaseBegan = began;
    private long lastMove = began;
    private long uploaded;
    private volatile long due;

    /** Where an attempt is. */
    enum Phase {
        CONNECTING,
        /** The body is on its way. */
        SENDING,
        /** For the head of the answer. */
        WAITING,
        ANSWERING,
        /** The answer is a stream of events, which may go on for any time. */
        FOLLOWING,
        OVER
    }

    /** The end of patience, and what it says about the service. */
    record Overdue(Refused refusal, Verdict verdict) {}

    /**
     * At the beginning of an attempt.
     *
     * @param deadline for all attempts at the request together
     */
    Patience(Terms terms, long deadline) {
        this.terms = terms;
        this.deadline = deadline;
        this.due = deadline;
    }

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
        phaseBegan = System.nanoTime();
        lastMove = phaseBegan;
        due = end();
    }

    void moved() {
        lastMove = System.nanoTime();
    }

    /** Tells how much of the request's body has come; if it is more than the last time, something has moved. */
    void uploaded(long bytes) {
        if (bytes != uploaded) {
            uploaded = bytes;
            moved();
        }
    }

    /** When to look again; that something moves does not change it at once. */
    long due() {
        return due;
    }

    /**
     * What is to be done if the time is over.
     *
     * @param forClient whether it is the client who is waited for, and not the service
     */
    Optional<Overdue> overdue(boolean forClient) {
        due = end();
        long now = System.nanoTime();
        if (phase == Phase.OVER || now - due < 0) {
            return Optional.empty();
        }
        if (forClient) {
            return Optional.of(new Overdue(slow(), Verdict.NONE));
        }
        boolean total = due == deadline;
        return Optional.of(new Overdue(late(total), total ? verdictOfTotal(now) : Verdict.BAD));
    }

    private long end() {
        long still = lastMove + terms.timeouts().idle().toNanos();
        return switch (phase) {
            case CONNECTING, OVER -> deadline;
            case SENDING ->
                earlier(
                        deadline,
                        earlier(still, phaseBegan + terms.bodyPatience().toNanos()));
            case WAITING ->
                earlier(deadline, phaseBegan + terms.timeouts().firstByte().toNanos());
            case ANSWERING -> earlier(deadline, still);
            case FOLLOWING -> still;
        };
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }

    /** Answers are long or short whatever the service can do about it; and others may have used up most of the time. */
    private Verdict verdictOfTotal(long now) {
        boolean answering = phase == Phase.ANSWERING;
        boolean hadItsTime = 2 * (now - began) >= terms.timeouts().total().toNanos();
        return answering || !hadItsTime ? Verdict.NONE : Verdict.BAD;
    }

    private Refused slow() {
        return new Refused(
                ProblemType.REQUEST_TIMEOUT,
                "The body was not complete within %d ms.".formatted(millis(terms.bodyPatience())));
    }

    private Refused late(boolean total) {
        var name = terms.to().upstream().name();
        if (total) {
            return late(
                    "The answer of the service '%s' was not complete within %d ms.",
                    name, terms.timeouts().total());
        }
        return phase == Phase.WAITING
                ? late(
                        "The service '%s' did not answer within %d ms.",
                        name, terms.timeouts().firstByte())
                : late(
                        "The service '%s' was silent for %d ms.",
                        name, terms.timeouts().idle());
    }

    static Refused late(String name, Duration firstByte) {
        return late("The service '%s' did not answer within %d ms.", name, firstByte);
    }

    private static Refused late(String detail, String name, Duration time) {
        return new Refused(ProblemType.UPSTREAM_TIMEOUT, detail.formatted(name, millis(time)));
    }

    private static long millis(Duration time) {
        return time.toMillis();
    }
}
