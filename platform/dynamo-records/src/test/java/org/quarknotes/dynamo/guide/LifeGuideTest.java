package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Created;
import org.quarknotes.dynamo.Deleted;
import org.quarknotes.dynamo.Entities;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.LocalTables;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Replaced;
import org.quarknotes.dynamo.SettableClock;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The examples of docs/life.md. */
class LifeGuideTest {
    // [invitation]
    record Invitation(String id, String guest, Optional<Instant> createdAt, Optional<Instant> expiresAt, long version) {
        static final Attribute<Invitation, String> ID = Attribute.of("id", Kinds.text(), Invitation::id);
        static final Attribute<Invitation, String> GUEST = Attribute.of("guest", Kinds.text(), Invitation::guest);
        static final Attribute<Invitation, Instant> CREATED_AT =
                Attribute.optional("createdAt", Kinds.instant(), Invitation::createdAt);
        static final Attribute<Invitation, Instant> EXPIRES_AT =
                Attribute.optional("expiresAt", Kinds.seconds(), Invitation::expiresAt);
        static final Attribute<Invitation, Long> VERSION = Attribute.of("version", Kinds.number(), Invitation::version);

        static final EntityType<Invitation> INVITATION = EntityType.<Invitation>named("invitation")
                .key("INVITATION#{id}", "INVITATION")
                .attributes(ID, GUEST, CREATED_AT)
                .version(VERSION)
                .timestamps("createdAt", "updatedAt")
                .timeToLive("expiresAt", Invitation::expiresAt)
                .softDelete("deletedAt")
                .readBy(row -> new Invitation(
                        row.get(ID), row.get(GUEST), row.find(CREATED_AT), row.find(EXPIRES_AT), row.get(VERSION)));

        Invitation until(Instant expiry) {
            return new Invitation(id, guest, createdAt, Optional.of(expiry), version);
        }
    }
    // [end]

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final Table table = table(clock);
    private final Entities<Invitation> invitations = table.of(Invitation.INVITATION);
    private final Invitation eve = new Invitation("1", "Eve", Optional.empty(), Optional.empty(), 1);

    private static Table table(SettableClock clock) {
        var definition = TableDefinition.of("invitations-" + UUID.randomUUID(), Invitation.INVITATION);
        new Provisioning(LocalTables.CLIENT).apply(definition);
        return new Table(LocalTables.CLIENT, definition.name(), clock);
    }

    @Test
    void versions_are_counted_and_decide() {
        // [version]
        invitations.create(eve); // version 1, whatever the record says
        var first = invitations.get("1").orElseThrow();
        invitations.replace(first, first.until(NOON.plus(Duration.ofDays(1)))); // version 2

        var tooLate = invitations.replace(first, first.until(NOON.plus(Duration.ofDays(9))));
        assertThat(tooLate).isEqualTo(new Replaced.Stale<>(invitations.get("1").orElseThrow()));
        assertThat(invitations.delete(first)).isInstanceOf(Deleted.Stale.class);
        // [end]
    }

    @Test
    void times_are_kept() {
        // [times]
        invitations.create(eve);
        assertThat(invitations.get("1").orElseThrow().createdAt()).contains(NOON);
        // [end]
    }

    @Test
    void what_has_expired_is_not_there() {
        // [expiry]
        invitations.create(eve.until(NOON.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60)); // a clock of this test: new Table(client, name, clock)
        assertThat(invitations.get("1")).isEmpty();
        assertThat(invitations.create(eve)).isInstanceOf(Created.Done.class);
        // [end]
    }

    @Test
    void what_was_deleted_softly_is_not_there_but_keeps_its_key() {
        // [soft]
        invitations.create(eve);
        invitations.softDelete(eve);
        assertThat(invitations.get("1")).isEmpty();
        assertThat(invitations.create(eve)).isInstanceOf(Created.Exists.class);
        // [end]
    }

    // [upcaster]
    record Guest(String id, String given, String family) {
        static final EntityType<Guest> GUEST = EntityType.<Guest>named("guest")
                .key("GUEST#{id}", "GUEST")
                .text("id", Guest::id)
                .text("given", Guest::given)
                .text("family", Guest::family)
                .upcaster(Guest::splitName) // from schema 1 to 2; another one would lead to 3
                .readBy(row -> new Guest(row.text("id"), row.text("given"), row.text("family")));

        private static Map<String, AttributeValue> splitName(Map<String, AttributeValue> item) {
            var names = item.remove("name").s().split(" ", 2);
            item.put("given", AttributeValue.fromS(names[0]));
            item.put("family", AttributeValue.fromS(names[1]));
            return item;
        }
    }
    // [end]

    @Test
    void old_items_are_read_in_the_present_form() {
        var old = new HashMap<>(Guest.GUEST.toItem(new Guest("1", "-", "-")));
        old.keySet().removeAll(List.of("schema", "given", "family"));
        old.put("name", AttributeValue.fromS("Eve Adams"));
        LocalTables.CLIENT.putItem(request -> request.tableName(table.name()).item(old));

        assertThat(table.of(Guest.GUEST).get("1")).contains(new Guest("1", "Eve", "Adams"));
    }
}
