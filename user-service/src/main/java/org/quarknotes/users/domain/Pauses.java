package org.quarknotes.users.domain;

import java.time.Duration;

/** Lets time pass. */
public interface Pauses {
    /** Returns after this time. */
    void take(Duration time);
}
