package org.quarknotes.notes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.quarknotes.notes.domain.Erasures.Asking;

/** Erasing people who left. */
@ApplicationScoped
public class Erasing {
    private static final int PEOPLE_AT_ONCE = 10;

    private final Erasures erasures;
    private final Clearance clearance;
    private final Clock clock;

    Erasing(Erasures erasures, Clearance clearance, Clock clock) {
        this.erasures = erasures;
        this.clearance = clearance;
        this.clock = clock;
    }

    /** Begins to erase a person, unless this event has made it begin before; the rest is left to {@link #goOn}. */
    public Asking begin(String eventId, UserId person) {
        var erasure = Erasure.asked(person, clock.instant());
        var asking = erasures.ask(erasure, eventId);
        if (asking == Asking.ASKED) {
            advance(erasure);
        }
        return asking;
    }

    /**
     * Goes on with what was begun; a bounded part of it.
     *
     * @return how many people were looked after; 0 when nothing is due
     */
    int goOn() {
        var due = erasures.due(clock.instant(), PEOPLE_AT_ONCE);
        var failure = Optional.<RuntimeException>empty();
        for (var erasure : due) {
            try {
                advance(erasure);
            } catch (RuntimeException one) {
                // The others are not to wait for this one.
                failure.ifPresent(one::addSuppressed);
                failure = Optional.of(one);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return due.size();
    }

    private void advance(Erasure erasure) {
        var begun = clock.instant();
        if (!clearance.clear(erasure.person())) {
            return;
        }
        if (erasure.isLastFrom(begun)) {
            erasures.done(erasure);
        } else {
            erasures.putOff(erasure.onceMore());
        }
    }
}
