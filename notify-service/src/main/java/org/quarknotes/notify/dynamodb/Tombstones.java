package org.quarknotes.notify.dynamodb;

import java.time.Duration;
import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.UserId;

/**
 * Remember who was erased, as long as events about them may still come: under the SHA-256 of their id, from which nobody
 * who does not have the id learns it.
 */
final class Tombstones {
    private static final Attribute<Tombstone, String> WHOSE = Attribute.of("whose", Kinds.text(), Tombstone::whose);
    private static final Attribute<Tombstone, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), Tombstone::expiresAt);

    private static final EntityType<Tombstone> TOMBSTONE = EntityType.<Tombstone>named("tombstone")
            .key("ERASED#{whose}", "ERASED")
            .attributes(WHOSE, EXPIRES_AT)
            .readBy(row -> new Tombstone(row.get(WHOSE), row.get(EXPIRES_AT)));

    private final Duration memory;

    private record Tombstone(String whose, Instant expiresAt) {}

    /**
     * Tombstones that stand for a time.
     *
     * @param memory longer than the broker keeps events
     */
    Tombstones(Duration memory) {
        this.memory = memory;
    }

    /** How long events may still come, of persons or of anything else. */
    Duration memory() {
        return memory;
    }

    /** The write that puts up somebody's. */
    Write erected(UserId person, Instant now) {
        return Write.put(TOMBSTONE, new Tombstone(Fingerprints.of(person.text()), now.plus(memory)));
    }

    /** The write that is refused if somebody has one; one that has expired counts as gone. */
    static Write missing(UserId person, Instant now) {
        return Write.check(
                TOMBSTONE.key(Fingerprints.of(person.text())),
                Condition.noItem().or(EXPIRES_AT.atMost(now)));
    }
}
