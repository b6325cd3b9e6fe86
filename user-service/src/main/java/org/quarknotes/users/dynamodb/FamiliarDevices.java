package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.BatchGet;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Arrival;
import org.quarknotes.users.domain.ClientAddress;
import org.quarknotes.users.domain.Familiarity;
import org.quarknotes.users.domain.Origin;
import org.quarknotes.users.domain.UserId;
import org.quarknotes.users.dynamodb.FamiliarItems.Client;
import org.quarknotes.users.dynamodb.FamiliarItems.Familiar;
import org.quarknotes.users.dynamodb.FamiliarItems.Place;
import org.quarknotes.users.dynamodb.FamiliarItems.Use;

/** Remembers with which devices people signed in: clients and addresses under pseudonyms, each for 90 days. */
@ApplicationScoped
class FamiliarDevices {
    private final Table table;
    private final Pseudonyms pseudonyms;

    FamiliarDevices(Table table, Pseudonyms pseudonyms) {
        this.table = table;
        this.pseudonyms = pseudonyms;
    }

    Optional<Instant> lastBegun(UserId owner, ClientAddress address) {
        return table.get(FamiliarItems.PLACE, placeOf(owner, address)).map(Familiar::at);
    }

    Familiarity familiarity(UserId owner, Origin origin) {
        var use = FamiliarItems.USE.key(owner.toString());
        var place = placeOf(owner, origin.address());
        var client = FamiliarItems.CLIENT.key(owner.toString(), pseudonyms.familiar(owner, origin.client()));
        var read = table.batchGet(BatchGet.of(FamiliarItems.ANY, List.of(use, place, client)));
        if (!read.complete()) {
            throw new IllegalStateException("DynamoDB had no capacity to look up a device");
        }
        return new Familiarity(
                read.find(use).isPresent(),
                read.find(place).map(Familiar::at),
                read.find(client).map(Familiar::at));
    }

    /**
     * The writes that remember where a session begins, to be performed in its transaction. They are refused when what was
     * not known before is known by now.
     */
    List<Write> begun(Arrival arrival, Origin origin) {
        var owner = arrival.session().owner();
        var now = arrival.session().createdAt();
        var known = arrival.known();
        var place = new Place(owner, pseudonyms.familiar(owner, origin.address()), now);
        var client = new Client(owner, pseudonyms.familiar(owner, origin.client()), now);
        var writes = new ArrayList<Write>();
        writes.add(
                known.knowsAddress(now)
                        ? Write.put(FamiliarItems.PLACE, place)
                        : Write.put(FamiliarItems.PLACE, place, stillNew(FamiliarItems.PLACE_AT, now)));
        writes.add(
                known.knowsClient(now)
                        ? Write.put(FamiliarItems.CLIENT, client)
                        : Write.put(FamiliarItems.CLIENT, client, stillNew(FamiliarItems.CLIENT_AT, now)));
        if (!known.used()) {
            writes.add(Write.put(FamiliarItems.USE, new Use(owner, now), Condition.noItem()));
        }
        return writes;
    }

    /** What has expired may not have been removed yet. */
    private static Condition stillNew(Attribute<?, Instant> lastBegunAt, Instant now) {
        return Condition.noItem().or(lastBegunAt.atMost(Familiarity.forgottenAt(now)));
    }

    private Key placeOf(UserId owner, ClientAddress address) {
        return FamiliarItems.PLACE.key(owner.toString(), pseudonyms.familiar(owner, address));
    }
}
