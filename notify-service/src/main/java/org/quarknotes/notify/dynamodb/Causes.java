package org.quarknotes.notify.dynamodb;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.notify.domain.UserId;

/** What leads from somebody to the notifications that they caused: strongly consistent, as no index would be. */
final class Causes {
    /** That somebody caused a notification. */
    record Cause(UserId actor, UserId recipient, String notification, Optional<Instant> expiresAt) {
        static Optional<Cause> of(NotificationItem item) {
            var told = item.told();
            return told.actor().map(actor -> new Cause(actor, told.recipient(), told.id(), item.expiresAt()));
        }
    }

    private static final Attribute<Cause, UserId> ACTOR =
            Attribute.of("actor", NotificationItems.USER_ID, Cause::actor);
    private static final Attribute<Cause, UserId> RECIPIENT =
            Attribute.of("recipient", NotificationItems.USER_ID, Cause::recipient);
    private static final Attribute<Cause, String> CAUSED =
            Attribute.of("notification", Kinds.text(), Cause::notification);

    /** No time-to-live of the type, for then reads would pass over what has expired and is still there to be erased. */
    private static final Attribute<Cause, Instant> EXPIRES_AT =
            Attribute.optional("expiresAt", Kinds.seconds(), Cause::expiresAt);

    static final EntityType<Cause> CAUSE = EntityType.<Cause>named("cause")
            .key("ACTOR#{actor}", "{recipient}#{notification}")
            .attributes(ACTOR, RECIPIENT, CAUSED, EXPIRES_AT)
            .readBy(row -> new Cause(row.get(ACTOR), row.get(RECIPIENT), row.get(CAUSED), row.find(EXPIRES_AT)));

    private Causes() {}
}
