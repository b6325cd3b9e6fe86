package org.quarknotes.gateway.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Upstream.Ejection;
import org.quarknotes.gateway.domain.Upstream.Target;

/**
 * The targets of an upstream: whose turn it is, and who is left out for having failed. Turns go round by weight, evenly
 * spread: weights of 5, 1 and 1 give {@code aabacaa} and never {@code aaaaabc} (smooth weighted round robin, as in nginx).
 */
public final class Replicas {
    private final List<Replica> all;
    private final Optional<Ejection> ejection;
    private final LongSupplier nanos;
    private final BiConsumer<Target, Duration> ejected;

    /**
     * All of an upstream, all in.
     *
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     * @param ejected is told who is out, and for how long
     */
    public Replicas(Upstream upstream, LongSupplier nanos, BiConsumer<Target, Duration> ejected) {
        this.all = upstream.targets().stream().map(Replica::new).toList();
        this.ejection = upstream.ejection();
        this.nanos = nanos;
        this.ejected = ejected;
    }

    public int size() {
        return all.size();
    }

    public int available() {
        return (int) all.stream().filter(Replica::isIn).count();
    }

    /**
     * Whose turn it is. What becomes of the request must be told to this object.
     *
     * @param tried those that have failed at this very request, and are asked again only if there is no other
     */
    public Replica choose(Collection<Replica> tried) {
        return all.size() == 1 ? all.getFirst() : next(tried);
    }

    private synchronized Replica next(Collection<Replica> tried) {
        long now = nanos.getAsLong();
        var chosen = turn(replica -> replica.mayServe(now) && !tried.contains(replica));
        if (chosen == null) {
            chosen = turn(replica -> !tried.contains(replica));
        }
        if (chosen == null) {
            chosen = turn(replica -> true);
        }
        if (chosen == null) {
            throw new IllegalStateException("an upstream has a target with a weight");
        }
        chosen.chosen(now);
        return chosen;
    }

    /** Each gets its weight as credit; the one with most is next, and pays what all have got. */
    private @Nullable Replica turn(Predicate<Replica> eligible) {
        Replica richest = null;
        int paid = 0;
        for (var replica : all) {
            int weight = replica.target().weight();
            if (weight > 0 && eligible.test(replica)) {
                replica.credit += weight;
                paid += weight;
                richest = richest == null || replica.credit > richest.credit ? replica : richest;
            }
        }
        if (richest != null) {
            richest.credit -= paid;
        }
        return richest;
    }

    /** The head of a good answer is here. One that was on trial is in again. */
    public void answered(Replica replica) {
        if (!replica.isIn()) {
            synchronized (this) {
                replica.answered(nanos.getAsLong());
            }
        }
    }

    /** A good answer is complete: failures before it are forgotten. */
    public void succeeded(Replica replica) {
        if (!replica.hasNoFailures()) {
            synchronized (this) {
                replica.succeeded();
            }
        }
    }

    /** The request ended in a way that says nothing about the replica. */
    public void gaveUp(Replica replica) {
        if (!replica.isIn()) {
            synchronized (this) {
                replica.gaveUp(nanos.getAsLong());
            }
        }
    }

    /** The replica failed. */
    public synchronized void failed(Replica replica) {
        ejection.ifPresent(terms -> {
            if (replica.failed(terms.consecutiveFailures()) && mayEject(replica, terms)) {
                ejected.accept(replica.target(), replica.eject(terms.openFor(), nanos.getAsLong()));
            }
        });
    }

    private boolean mayEject(Replica replica, Ejection terms) {
        long out =
                all.stream().filter(other -> other != replica && !other.isIn()).count();
        return (out + 1) * 100 <= (long) terms.atMost() * all.size();
    }
}
