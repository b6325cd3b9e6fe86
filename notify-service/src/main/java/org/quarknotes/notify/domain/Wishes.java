package org.quarknotes.notify.domain;

import java.util.EnumMap;
import java.util.Map;
import org.quarknotes.notify.domain.Notification.Kind;

/**
 * By which ways a person wants to be told of each kind of thing.
 *
 * @param channels for each kind; kinds that are missing are told by all ways
 * @param version 0 as long as they have never said, then one more with each change
 */
public record Wishes(Map<Kind, Channels> channels, long version) {
    /** Of whoever has never said. */
    public static final Wishes NONE = new Wishes(Map.of(), 0);

    public Wishes {
        channels = Map.copyOf(channels);
    }

    /** How they want to be told of this kind. */
    public Channels of(Kind kind) {
        return channels.getOrDefault(kind, Channels.ALL);
    }

    /** The same wishes, said of every kind. */
    public Map<Kind, Channels> complete() {
        var complete = new EnumMap<Kind, Channels>(Kind.class);
        for (var kind : Kind.values()) {
            complete.put(kind, of(kind));
        }
        return complete;
    }
}
