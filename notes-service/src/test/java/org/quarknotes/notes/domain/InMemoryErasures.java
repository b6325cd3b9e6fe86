package org.quarknotes.notes.domain;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Erasures} for tests; they keep the same contract as the real ones. */
@Alternative
@Singleton
public class InMemoryErasures implements Erasures {
    private final Map<UserId, Erasure> erasures = new HashMap<>();
    private final Set<String> consumed = new HashSet<>();

    @Override
    public synchronized Asking ask(Erasure erasure, String eventId) {
        if (!consumed.add(eventId)) {
            return Asking.ASKED_BEFORE;
        }
        erasures.put(erasure.person(), erasure);
        return Asking.ASKED;
    }

    @Override
    public synchronized List<Erasure> due(Instant now, int most) {
        return erasures.values().stream()
                .filter(erasure -> !erasure.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Erasure::dueAt))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void putOff(Erasure erasure) {
        erasures.computeIfPresent(erasure.person(), (_, present) -> isSame(present, erasure) ? erasure : present);
    }

    @Override
    public synchronized void done(Erasure erasure) {
        erasures.values().removeIf(present -> isSame(present, erasure));
    }

    private static boolean isSame(Erasure present, Erasure erasure) {
        return present.person().equals(erasure.person()) && present.askedAt().equals(erasure.askedAt());
    }
}
