package org.quarknotes.users.dynamodb;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.users.domain.Audit;
import org.quarknotes.users.domain.Deed;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.UserId;

/** The audit trail in the users table, in partitions that nobody without our secret can connect to a person. */
@ApplicationScoped
class DynamoAudit implements Audit {
    /** @param pseudonym of the person whose account it was */
    record Entered(String pseudonym, Entry entry) {
        private static final Duration KEPT = Duration.ofDays(400);

        Instant until() {
            return entry.at().plus(KEPT);
        }
    }

    private static final Attribute<Entered, String> WHOSE = Attribute.of("whose", Kinds.text(), Entered::pseudonym);
    private static final Attribute<Entered, String> ID =
            Attribute.of("id", Kinds.text(), entered -> entered.entry().id());
    private static final Attribute<Entered, Deed.Kind> KIND = Attribute.of(
            "kind", Kinds.constant(Deed.Kind.class), entered -> entered.entry().kind());
    private static final Attribute<Entered, Boolean> BY_THEMSELVES = Attribute.of(
            "byThemselves", Kinds.flag(), entered -> entered.entry().byThemselves());
    private static final Attribute<Entered, String> USER_AGENT = Attribute.optional(
            "userAgent", Kinds.text(), entered -> entered.entry().userAgent());
    private static final Attribute<Entered, Instant> AT =
            Attribute.of("at", Kinds.instant(), entered -> entered.entry().at());
    private static final Attribute<Entered, Instant> EXPIRES_AT =
            Attribute.of("expiresAt", Kinds.seconds(), Entered::until);

    static final EntityType<Entered> ENTERED = EntityType.<Entered>named("audit")
            .key("AUDIT#{whose}", "{id}")
            .attributes(WHOSE, ID, KIND, BY_THEMSELVES, USER_AGENT, AT, EXPIRES_AT)
            .readBy(row -> new Entered(
                    row.get(WHOSE),
                    new Entry(row.get(ID), row.get(KIND), row.get(BY_THEMSELVES), row.find(USER_AGENT), row.get(AT))));

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Table table;
    private final PageCursors cursors;
    private final Pseudonyms pseudonyms;

    DynamoAudit(Table table, PageCursors cursors, Pseudonyms pseudonyms) {
        this.table = table;
        this.cursors = cursors;
        this.pseudonyms = pseudonyms;
    }

    /** The write that enters a deed; to be performed in the transaction of its effect. */
    Write entry(Deed deed) {
        return Write.put(ENTERED, entered(deed));
    }

    private Entered entered(Deed deed) {
        var entry = new Entry(
                ids.generate().toString(),
                deed.kind(),
                deed.by().filter(deed.whose()::equals).isPresent(),
                deed.origin().userAgent(),
                deed.at());
        return new Entered(pseudonyms.of(deed.whose()), entry);
    }

    @Override
    public void record(Deed deed) {
        table.write(entry(deed));
    }

    /** Refused like any other write for an item that is not there. */
    @Override
    public void recordNothing(Deed deed) {
        table.write(Write.put(ENTERED, entered(deed), Condition.anItem()));
    }

    @Override
    public Page<Entry> of(UserId whose, int limit, Optional<String> cursor) {
        var pseudonym = pseudonyms.of(whose);
        var binding = "audit " + pseudonym;
        var page = table.page(Query.of(ENTERED, pseudonym)
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursors.open(binding, cursor)));
        return new Page<>(page.items().stream().map(Entered::entry).toList(), cursors.next(binding, page));
    }
}
