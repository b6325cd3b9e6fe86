package org.quarknotes.notes.dynamodb;

import java.time.Instant;
import java.util.List;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.View;
import org.quarknotes.notes.domain.Erasure;
import org.quarknotes.notes.domain.UserId;

/** Who is to be erased, as items. They are few: one partition of the index of due work holds all. */
final class ErasureItems {
    private static final Attribute<Erasure, UserId> PERSON =
            Attribute.of("owner", NoteAttributes.USER_ID, Erasure::person);
    private static final Attribute<Erasure, Instant> ASKED_AT =
            Attribute.of("askedAt", Kinds.instant(), Erasure::askedAt);
    private static final Attribute<Erasure, Instant> DUE_AT = Attribute.of("dueAt", Kinds.instant(), Erasure::dueAt);

    static final EntityType<Erasure> ERASURE = EntityType.<Erasure>named("erasure")
            .key("ERASURE#{owner}", "ERASURE")
            .index(NoteItems.BY_DUE, "ERASURE", "{dueAt}#{owner}")
            .attributes(PERSON, ASKED_AT, DUE_AT)
            .readBy(row -> new Erasure(row.get(PERSON), row.get(ASKED_AT), row.get(DUE_AT)));

    /** What the index of due work says of it. */
    static final View<Key> DUE_ERASURE = View.of(ERASURE, row -> key(row.get(PERSON)), List.of(PERSON));

    private ErasureItems() {}

    static Key key(UserId person) {
        return ERASURE.key(person.text());
    }

    /** That it has not been asked for anew. */
    static Condition sameAs(Erasure erasure) {
        return ASKED_AT.is(erasure.askedAt());
    }
}
