package org.quarknotes.notify.dynamodb;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kind;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Replaced;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.live.Acknowledged;
import org.quarknotes.notify.domain.live.Acknowledgements;
import org.quarknotes.notify.domain.live.SessionId;

/**
 * {@link Acknowledgements} in the person's partition, one item a session. The first write looks at the tombstones, later
 * ones need the item, so that nothing is left behind of who was erased.
 */
@ApplicationScoped
class DynamoAcknowledgements implements Acknowledgements {
    /** Of sockets of one session that acknowledge at the same moment, all but one have to try again. */
    private static final int ATTEMPTS = 20;

    private static final int TOMBSTONE = 0;

    private record Receipt(UserId person, String session, Acknowledged what, Instant expiresAt, long version) {}

    private static final Kind<UserId> USER_ID = Kinds.text().as(UserId::new, UserId::text);
    private static final Attribute<Receipt, UserId> PERSON = Attribute.of("person", USER_ID, Receipt::person);
    private static final Attribute<Receipt, String> SESSION = Attribute.of("session", Kinds.text(), Receipt::session);
    private static final Attribute<Receipt, String> UP_TO =
            Attribute.of("upTo", Kinds.text(), receipt -> receipt.what().upTo());
    private static final Attribute<Receipt, Set<String>> BEYOND = Attribute.of(
            "beyond", Kinds.set(Kinds.text()), receipt -> receipt.what().beyond());
    private static final Attribute<Receipt, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), Receipt::expiresAt);
    private static final Attribute<Receipt, Long> VERSION = Attribute.of("version", Kinds.number(), Receipt::version);

    private static final EntityType<Receipt> RECEIPT = EntityType.<Receipt>named("acknowledged")
            .key("USER#{person}", "ACK#{session:escaped}")
            .attributes(PERSON, SESSION, UP_TO, BEYOND, EXPIRES_AT)
            .version(VERSION)
            .readBy(row -> new Receipt(
                    row.get(PERSON),
                    row.get(SESSION),
                    new Acknowledged(row.get(UP_TO), row.get(BEYOND)),
                    row.get(EXPIRES_AT),
                    row.get(VERSION)));

    private final Table table;
    private final Settings settings;
    private final Clock clock;

    /** How long they are kept. */
    @ConfigMapping(prefix = "quarknotes.notify.acknowledgements")
    interface Settings {
        /** For how long a session may stay away and still hear everything since: as long as sessions last. */
        @WithDefault("P30D")
        Duration memory();
    }

    DynamoAcknowledgements(Table table, Settings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Acknowledged> of(UserId person, SessionId session) {
        return find(person, session)
                .filter(receipt -> receipt.expiresAt().isAfter(clock.instant()))
                .map(Receipt::what);
    }

    private Optional<Receipt> find(UserId person, SessionId session) {
        return table.get(RECEIPT, RECEIPT.key(person.text(), session.text()));
    }

    @Override
    public Keeping add(UserId person, SessionId session, Acknowledged acknowledged) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var kept = find(person, session)
                    .map(before -> replace(before, acknowledged))
                    .orElseGet(() -> create(person, session, acknowledged));
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        throw new IllegalStateException("acknowledgements of one session were changed by others again and again");
    }

    /** Nothing where it has to be tried again. */
    private Optional<Keeping> replace(Receipt before, Acknowledged more) {
        var forgotten = !before.expiresAt().isAfter(clock.instant());
        var what = forgotten ? more : before.what().and(more);
        var after = new Receipt(before.person(), before.session(), what, expiry(), before.version());
        return switch (table.of(RECEIPT).replace(before, after)) {
            case Replaced.Done<Receipt> _ -> Optional.of(Keeping.KEPT);
            case Replaced.Stale<Receipt> _ -> Optional.empty();
            case Replaced.Missing<Receipt> _ -> Optional.empty();
            case Replaced.Taken<Receipt> taken ->
                throw new IllegalStateException("nothing of a receipt is unique: " + taken);
        };
    }

    private Optional<Keeping> create(UserId person, SessionId session, Acknowledged acknowledged) {
        var receipt = new Receipt(person, session.text(), acknowledged, expiry(), 1);
        var written = table.write(Tombstones.missing(person, clock.instant()), Write.create(RECEIPT, receipt));
        return switch (written) {
            case Outcome.Written _ -> Optional.of(Keeping.KEPT);
            case Outcome.Refused refused when refused.at(TOMBSTONE) -> Optional.of(Keeping.NOBODY_THERE);
            case Outcome.Refused _ -> Optional.empty();
        };
    }

    private Instant expiry() {
        return clock.instant().plus(settings.memory());
    }
}
