package org.quarknotes.local.system;

import java.util.List;
import org.quarknotes.local.kafka.Topic;

/** Every topic that the services have; {@code docs/events} says the same, and a test compares. */
public final class EventTopics {

    /** Room for the largest event and for what its letter says beside it. */
    private static final int LARGEST_DEAD_LETTER = 2 << 20;

    private EventTopics() {}

    public static List<Topic> all() {
        return List.of(
                new Topic("quarknotes.notes", 3),
                new Topic("quarknotes.notes.dead-letters", 3, LARGEST_DEAD_LETTER),
                new Topic("quarknotes.users", 3),
                new Topic("quarknotes.users.dead-letters", 3, LARGEST_DEAD_LETTER),
                new Topic("quarknotes.wakeups", 1));
    }
}
