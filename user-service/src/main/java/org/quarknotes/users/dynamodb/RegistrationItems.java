package org.quarknotes.users.dynamodb;

import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.UserId;

/**
 * How registrations with an idempotency key are kept for a day, in two items. The one under the key says what was asked for
 * and who came of it, both only to whoever has the key and our secret; the answer lies with everything else of the person, and
 * goes with it.
 */
final class RegistrationItems {
    /** The table's time-to-live attribute. */
    private static final String EXPIRES_AT = "expiresAt";

    /**
     * A registration by its idempotency key.
     *
     * @param pseudonym of the key
     * @param fingerprint of what was asked for, under our secret: a password is in it
     * @param veiled the id of the person, behind a pad that comes from the key
     */
    record Requested(String pseudonym, String fingerprint, UserId veiled, Instant at, Instant until) {}

    private static final Attribute<Requested, String> PSEUDONYM =
            Attribute.of("hmac", Kinds.text(), Requested::pseudonym);
    private static final Attribute<Requested, String> FINGERPRINT =
            Attribute.of("fingerprint", Kinds.text(), Requested::fingerprint);
    private static final Attribute<Requested, UserId> VEILED =
            Attribute.of("veiled", UserItems.USER_ID, Requested::veiled);
    private static final Attribute<Requested, Instant> AT = Attribute.of("at", Kinds.instant(), Requested::at);
    static final Attribute<Requested, Instant> UNTIL = Attribute.of(EXPIRES_AT, Kinds.seconds(), Requested::until);

    static final EntityType<Requested> REQUESTED = EntityType.<Requested>named("registrationRequest")
            .key("IDEM#{hmac}", "IDEM")
            .attributes(PSEUDONYM, FINGERPRINT, VEILED, AT, UNTIL)
            .readBy(row -> new Requested(
                    row.get(PSEUDONYM), row.get(FINGERPRINT), row.get(VEILED), row.get(AT), row.get(UNTIL)));

    /** A person as registered. */
    record Answered(Profile profile, Instant until) {}

    private static final Attribute<Answered, UserId> PERSON = Attribute.of(
            "person", UserItems.USER_ID, answered -> answered.profile().id());
    private static final Attribute<Answered, Profile> PROFILE =
            Attribute.of("profile", UserItems.FORMER_PROFILE, Answered::profile);
    private static final Attribute<Answered, Instant> KEPT_UNTIL =
            Attribute.of(EXPIRES_AT, Kinds.seconds(), Answered::until);

    static final EntityType<Answered> ANSWERED = EntityType.<Answered>named("registration")
            .key("USER#{person}", "REGISTERED")
            .attributes(PERSON, PROFILE, KEPT_UNTIL)
            .readBy(row -> new Answered(row.get(PROFILE), row.get(KEPT_UNTIL)));

    private RegistrationItems() {}

    static Key answeredTo(UserId person) {
        return ANSWERED.key(person.toString());
    }
}
