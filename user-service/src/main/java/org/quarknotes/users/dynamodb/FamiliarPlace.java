package org.quarknotes.users.dynamodb;

import java.time.Duration;
import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.users.domain.UserId;

/**
 * An address at which a person signed in, kept in their partition.
 *
 * @param place a pseudonym that the address has for this person only
 */
record FamiliarPlace(UserId owner, String place, Instant lastBegunAt) {
    private static final Duration KEPT = Duration.ofDays(90);

    private static final Attribute<FamiliarPlace, UserId> OWNER =
            Attribute.of("owner", UserItems.USER_ID, FamiliarPlace::owner);
    private static final Attribute<FamiliarPlace, String> PLACE =
            Attribute.of("place", Kinds.text(), FamiliarPlace::place);
    private static final Attribute<FamiliarPlace, Instant> LAST_BEGUN_AT =
            Attribute.of("lastBegunAt", Kinds.instant(), FamiliarPlace::lastBegunAt);
    private static final Attribute<FamiliarPlace, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), FamiliarPlace::until);

    static final EntityType<FamiliarPlace> FAMILIAR_PLACE = EntityType.<FamiliarPlace>named("familiarPlace")
            .key("USER#{owner}", "KNOWN#{place}")
            .attributes(OWNER, PLACE, LAST_BEGUN_AT, EXPIRES_AT)
            .readBy(row -> new FamiliarPlace(row.get(OWNER), row.get(PLACE), row.get(LAST_BEGUN_AT)));

    Instant until() {
        return lastBegunAt.plus(KEPT);
    }
}
