package org.quarknotes.users.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quarknotes.outbox.Event;
import org.quarknotes.outbox.TraceContext;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.Profile;

/** What happened to people, in the form in which it is told: who, and no more of them than whoever hears it needs. */
@ApplicationScoped
class UserEvents {
    private static final String SOURCE = "/user-service";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    /** What any event may say; each says only some of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(
            String userId,
            @Nullable String sessionId,
            @Nullable String userAgent) {}

    Event registered(Profile profile) {
        return ofPerson("user.registered", profile, profile.version(), profile.createdAt());
    }

    /** Leaving counts as one more version. */
    Event deleted(Profile profile, Instant at) {
        return ofPerson("user.deleted", profile, profile.version() + 1, at);
    }

    /** Signing in leaves the account's version. */
    Event newDevice(Arrival arrival) {
        var person = arrival.person();
        var session = arrival.session();
        var data = new Data(
                person.id().toString(),
                session.id().toString(),
                session.userAgent().orElse(null));
        return event("session.new-device", person, person.version(), session.createdAt(), data);
    }

    private Event ofPerson(String type, Profile profile, long version, Instant at) {
        return event(type, profile, version, at, new Data(profile.id().toString(), null, null));
    }

    private Event event(String type, Profile profile, long version, Instant at, Data data) {
        return new Event(
                ids.generate().toString(),
                "org.quarknotes." + type + ".v1",
                SOURCE,
                profile.id().toString(),
                version,
                at,
                json(data),
                TraceContext.current());
    }

    private static String json(Data data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of strings could not be written as JSON", e);
        }
    }
}
