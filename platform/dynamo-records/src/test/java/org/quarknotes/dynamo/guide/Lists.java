package org.quarknotes.dynamo.guide;

import java.time.Instant;
import java.util.UUID;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.LocalTables;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;

/** Tables and tasks for the examples. */
final class Lists {
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private Lists() {}

    /** A table that no other test has. */
    static Table tableOf(EntityType<?>... types) {
        var definition = TableDefinition.of("guide-" + UUID.randomUUID(), types);
        new Provisioning(LocalTables.CLIENT).apply(definition);
        return new Table(LocalTables.CLIENT, definition.name());
    }

    /** A task that is due so many minutes after noon. */
    static Task task(String id, long minutes) {
        return new Task("home", id, "Task " + id, NOON.plusSeconds(60 * minutes), 1);
    }
}
