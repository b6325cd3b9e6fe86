package org.quarknotes.notify.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Readers} for tests; it keeps the same contract as the real ones. */
public final class InMemoryReaders implements Readers {
    private final Map<String, State> states = new HashMap<>();

    private record State(Grant grant, boolean isGone) {}

    @Override
    public synchronized void gained(Grant grant) {
        apply(new State(grant, false));
    }

    @Override
    public synchronized void lost(Grant grant) {
        apply(new State(grant, true));
    }

    private void apply(State news) {
        states.merge(news.grant().noteId() + " " + news.grant().grantee().text(), news, InMemoryReaders::later);
    }

    private static State later(State one, State other) {
        var order = one.grant().since().compareTo(other.grant().since());
        if (order == 0) {
            return one.isGone() ? one : other;
        }
        return order > 0 ? one : other;
    }

    @Override
    public synchronized List<UserId> of(String noteId, Instant by) {
        return states.values().stream()
                .filter(state -> !state.isGone())
                .map(State::grant)
                .filter(grant -> grant.noteId().equals(noteId))
                .filter(grant -> !grant.since().truncatedTo(ChronoUnit.MILLIS).isAfter(by))
                .map(Grant::grantee)
                .toList();
    }

    @Override
    public synchronized void forget(String noteId) {
        states.replaceAll(
                (key, state) -> state.grant().noteId().equals(noteId) ? new State(state.grant(), true) : state);
    }
}
