package org.quarknotes.notify.domain.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is under way to one client: what it was sent, in order, and what of that it has acknowledged, in any order. It is
 * never more than {@link #WINDOW} ahead of what is acknowledged without a gap, so that a client that does not
 * acknowledge is not sent more, and what has to be remembered is bounded. Of one thread.
 */
public final class Conversation {
    /** Notifications that may be under way. */
    public static final int WINDOW = 32;

    /** By id, in the order of sending: whether it was acknowledged. The first one is not. */
    private final Map<String, Boolean> underWay = new LinkedHashMap<>();

    private final Set<String> acknowledgedBefore;
    private String upTo;

    /** Goes on where the session was. */
    public Conversation(Acknowledged before) {
        this.upTo = before.upTo();
        this.acknowledgedBefore = before.beyond();
    }

    /** What an acknowledgement was good for. */
    public enum Hearing {
        NEW,
        /** It came again, which does no harm. */
        KNOWN,
        /** Nothing of that id was sent. */
        NEVER_SENT
    }

    /** How many more may be sent now. */
    public int room() {
        return WINDOW - underWay.size();
    }

    /** Puts the next one under way; says whether it is to be sent, or was acknowledged on an earlier socket. */
    public boolean take(String id) {
        var known = acknowledgedBefore.contains(id);
        underWay.put(id, known);
        advance();
        return !known;
    }

    public Hearing acknowledge(String id) {
        var before = underWay.get(id);
        if (before == null) {
            return id.compareTo(upTo) <= 0 ? Hearing.KNOWN : Hearing.NEVER_SENT;
        }
        underWay.put(id, true);
        advance();
        return before ? Hearing.KNOWN : Hearing.NEW;
    }

    private void advance() {
        var series = underWay.entrySet().iterator();
        while (series.hasNext()) {
            var first = series.next();
            if (!first.getValue()) {
                return;
            }
            upTo = first.getKey();
            series.remove();
        }
    }

    /** What is to be remembered for the next socket of the session. */
    public Acknowledged acknowledged() {
        var beyond = underWay.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Acknowledged(upTo, beyond);
    }
}
