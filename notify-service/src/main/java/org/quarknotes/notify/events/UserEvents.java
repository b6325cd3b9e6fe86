package org.quarknotes.notify.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.notify.domain.Happening;
import org.quarknotes.notify.domain.NewDevice;
import org.quarknotes.notify.domain.UserDeleted;
import org.quarknotes.outbox.UnusableEvent;

/** Reads what user-service tells. */
@ApplicationScoped
public class UserEvents {
    /**
     * What happened, if it concerns anybody here.
     *
     * @param text the event's data
     * @throws UnusableEvent when nothing is known of the type, or the data is not what the type promises
     */
    public Optional<Happening> read(String eventId, String type, Instant at, @Nullable String text) {
        return switch (type) {
            case "org.quarknotes.user.deleted.v1" ->
                Optional.of(new UserDeleted(eventId, EventData.of(text).person("userId"), at));
            case "org.quarknotes.session.new-device.v1" -> Optional.of(newDevice(eventId, at, EventData.of(text)));
            case "org.quarknotes.user.registered.v1" -> Optional.empty();
            default -> throw new UnusableEvent("nothing is known of the type '" + type + "'");
        };
    }

    private static NewDevice newDevice(String eventId, Instant at, EventData data) {
        return new NewDevice(eventId, data.person("userId"), data.optional("userAgent"), at);
    }
}
