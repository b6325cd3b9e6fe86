package org.quarknotes.gateway.domain;

/** A clock for measuring how much time has passed; its readings mean nothing but in comparison. */
@FunctionalInterface
public interface Ticks {

    /** Nanoseconds since an arbitrary moment, as {@link System#nanoTime()} has them: compare by difference only. */
    long now();
}
