package org.quarknotes.users.dynamodb;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.TraceContext;
import org.quarknotes.users.domain.Profile;

/** What happened to people, in the form in which it is told: who, and nothing else of them. */
@ApplicationScoped
class UserEvents {
    private static final String SOURCE = "/user-service";

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    Event registered(Profile profile) {
        return event("registered", profile, profile.version(), profile.createdAt());
    }

    /** Leaving counts as one more version. */
    Event deleted(Profile profile, Instant at) {
        return event("deleted", profile, profile.version() + 1, at);
    }

    private Event event(String verb, Profile profile, long version, Instant at) {
        return new Event(
                ids.generate().toString(),
                "org.quarknotes.user." + verb + ".v1",
                SOURCE,
                profile.id().toString(),
                version,
                at,
                "{\"userId\":\"" + profile.id() + "\"}",
                TraceContext.current());
    }
}
