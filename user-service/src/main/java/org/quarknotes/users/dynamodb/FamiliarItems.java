package org.quarknotes.users.dynamodb;

import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Union;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.UserId;

/** How it is kept, in a person's partition, on which devices sessions of theirs began. */
final class FamiliarItems {
    /** Something of a device that an account knows. */
    sealed interface Familiar {
        UserId owner();

        /** When a session last began with it. */
        Instant at();

        /** When it is forgotten. */
        default Instant until() {
            return at().plus(Familiarity.LASTS);
        }
    }

    /**
     * An address at which a session began.
     *
     * @param place a pseudonym that the address has for this person only
     */
    record Place(UserId owner, String place, Instant at) implements Familiar {}

    /**
     * A client with which a session began.
     *
     * @param client a pseudonym that it has for this person only
     */
    record Client(UserId owner, String client, Instant at) implements Familiar {}

    /**
     * That a session began at all; it lasts as long as the account, and so tells an account that was not used for long from
     * one that never was.
     *
     * @param at when the first one began
     */
    record Use(UserId owner, Instant at) implements Familiar {}

    private static final Attribute<Place, UserId> PLACE_OWNER = Attribute.of("owner", UserItems.USER_ID, Place::owner);
    private static final Attribute<Place, String> PLACE_PSEUDONYM = Attribute.of("place", Kinds.text(), Place::place);
    static final Attribute<Place, Instant> PLACE_AT = Attribute.of("lastBegunAt", Kinds.instant(), Place::at);
    private static final Attribute<Place, Instant> PLACE_UNTIL =
            Attribute.of("expiresAt", Kinds.seconds(), Place::until);

    static final EntityType<Place> PLACE = EntityType.<Place>named("familiarPlace")
            .key("USER#{owner}", "KNOWN#{place}")
            .attributes(PLACE_OWNER, PLACE_PSEUDONYM, PLACE_AT, PLACE_UNTIL)
            .readBy(row -> new Place(row.get(PLACE_OWNER), row.get(PLACE_PSEUDONYM), row.get(PLACE_AT)));

    private static final Attribute<Client, UserId> CLIENT_OWNER =
            Attribute.of("owner", UserItems.USER_ID, Client::owner);
    private static final Attribute<Client, String> CLIENT_PSEUDONYM =
            Attribute.of("client", Kinds.text(), Client::client);
    static final Attribute<Client, Instant> CLIENT_AT = Attribute.of("lastBegunAt", Kinds.instant(), Client::at);
    private static final Attribute<Client, Instant> CLIENT_UNTIL =
            Attribute.of("expiresAt", Kinds.seconds(), Client::until);

    static final EntityType<Client> CLIENT = EntityType.<Client>named("familiarClient")
            .key("USER#{owner}", "CLIENT#{client}")
            .attributes(CLIENT_OWNER, CLIENT_PSEUDONYM, CLIENT_AT, CLIENT_UNTIL)
            .readBy(row -> new Client(row.get(CLIENT_OWNER), row.get(CLIENT_PSEUDONYM), row.get(CLIENT_AT)));

    private static final Attribute<Use, UserId> USE_OWNER = Attribute.of("owner", UserItems.USER_ID, Use::owner);
    private static final Attribute<Use, Instant> USE_AT = Attribute.of("firstBegunAt", Kinds.instant(), Use::at);

    static final EntityType<Use> USE = EntityType.<Use>named("use")
            .key("USER#{owner}", "USED")
            .attributes(USE_OWNER, USE_AT)
            .readBy(row -> new Use(row.get(USE_OWNER), row.get(USE_AT)));

    static final Union<Familiar> ANY = Union.of(PLACE, CLIENT, USE);

    private FamiliarItems() {}
}
