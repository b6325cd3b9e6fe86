package org.quarknotes.local.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was really done to the system, and when. */
final class Incidents {

    private final List<Incident> all = new ArrayList<>();

    /**
     * A fault as it came.
     *
     * @param over when the system was whole again, as far as this fault is concerned; absent while it lasts
     */
    record Incident(Fault fault, Instant began, Optional<Instant> over) {

        private boolean touches(Instant from, Instant to) {
            return !began.isAfter(to) && over.filter(end -> end.isBefore(from)).isEmpty();
        }

        @Override
        public String toString() {
            return "%s at %s".formatted(fault, Words.time(began));
        }
    }

    synchronized int begin(Fault fault, Instant now) {
        all.add(new Incident(fault, now, Optional.empty()));
        return all.size() - 1;
    }

    synchronized void end(int number, Instant now) {
        var incident = all.get(number);
        all.set(number, new Incident(incident.fault(), incident.began(), Optional.of(now)));
    }

    synchronized List<Incident> all() {
        return List.copyOf(all);
    }

    /** Those under way at any moment of this time. */
    synchronized List<Incident> during(Instant from, Instant to) {
        return all.stream().filter(incident -> incident.touches(from, to)).toList();
    }
}
