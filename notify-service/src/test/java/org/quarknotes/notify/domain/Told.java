package org.quarknotes.notify.domain;

import java.time.Instant;
import java.util.Optional;
import org.quarknotes.notify.domain.Notification.Kind;
import org.quarknotes.notify.domain.Notification.Wording;

/** Notifications for tests, told apart by numbers; greater numbers have greater ids. */
public final class Told {
    public static final UserId ADA = new UserId("ada");
    public static final UserId BOB = new UserId("bob");
    public static final UserId ACTOR = new UserId("actor");
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Told() {}

    public static String id(int number) {
        return "01890a5d-ac96-774b-bcce-%012d".formatted(number);
    }

    public static Notification to(UserId recipient, int number) {
        return to(recipient, number, ACTOR);
    }

    public static Notification to(UserId recipient, int number, UserId actor) {
        return new Notification(
                id(number),
                recipient,
                Kind.NOTE_REVISED,
                new Wording("Title " + number, "Text"),
                "/v1/notes/1",
                Optional.of(actor),
                Optional.empty(),
                NOON);
    }
}
