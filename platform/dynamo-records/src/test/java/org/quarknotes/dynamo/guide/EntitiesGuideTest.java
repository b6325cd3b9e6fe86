package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;

/** The examples of docs/entities.md. */
class EntitiesGuideTest {
    // [entry]
    record Entry(String user, String tag, long number, Optional<Instant> remindAt) {
        static final Attribute<Entry, String> USER = Attribute.of("user", Kinds.text(), Entry::user);
        static final Attribute<Entry, String> TAG = Attribute.of("tag", Kinds.text(), Entry::tag);
        static final Attribute<Entry, Long> NUMBER = Attribute.of("number", Kinds.number(), Entry::number);
        static final Attribute<Entry, Instant> REMIND_AT =
                Attribute.optional("remindAt", Kinds.instant(), Entry::remindAt);

        static final EntityType<Entry> ENTRY = EntityType.<Entry>named("entry")
                .key("USER#{user}", "ENTRY#{tag:escaped}#{number:6}")
                .sparseIndex("byReminder", "REMINDERS", "{remindAt}#{user}#{number:6}")
                .attributes(USER, TAG, NUMBER, REMIND_AT)
                .readBy(row -> new Entry(row.get(USER), row.get(TAG), row.get(NUMBER), row.find(REMIND_AT)));
    }
    // [end]

    @Test
    void keys_are_made_of_values() {
        // [keys]
        var entry = new Entry("ann", "c#", 42, Optional.empty());
        assertThat(Entry.ENTRY.keyOf(entry)).isEqualTo(new Key("USER#ann", "ENTRY#c%23#000042"));
        assertThat(Entry.ENTRY.key("ann", "c#", "42")).isEqualTo(Entry.ENTRY.keyOf(entry));
        // [end]
    }

    @Test
    void what_would_forge_a_key_is_refused() {
        // [forged]
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Task.TASK.key("home#TASK", "1"))
                .withMessage("'list' of key 'LIST#{list}' must not contain '#'");
        // [end]
        assertThatIllegalArgumentException().isThrownBy(() -> Task.TASK.key("home", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.ENTRY.key("ann", "c", "1000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Entry.ENTRY.key("ann", "c", "-1"));
    }

    @Test
    void an_item_has_type_keys_and_attributes() {
        // [item]
        var quiet = Entry.ENTRY.toItem(new Entry("ann", "c#", 42, Optional.empty()));
        assertThat(quiet).containsOnlyKeys("type", "pk", "sk", "user", "tag", "number");

        var remembered = Entry.ENTRY.toItem(new Entry("ann", "c#", 42, Optional.of(Instant.EPOCH)));
        assertThat(remembered).containsKeys("remindAt", "byReminderPk", "byReminderSk");
        assertThat(remembered.get("byReminderSk").s()).isEqualTo("1970-01-01T00:00:00.000000000Z#ann#000042");
        // [end]
    }

    @Test
    void an_index_that_is_not_sparse_needs_all_its_parts() {
        // [missing-part]
        var strict = EntityType.<Entry>named("entry")
                .key("USER#{user}", "ENTRY#{number:6}")
                .index("byReminder", "REMINDERS", "{remindAt}")
                .attributes(Entry.USER, Entry.NUMBER, Entry.REMIND_AT)
                .readBy(row -> new Entry(row.get(Entry.USER), "", row.get(Entry.NUMBER), row.find(Entry.REMIND_AT)));

        assertThatIllegalStateException()
                .isThrownBy(() -> strict.toItem(new Entry("ann", "", 42, Optional.empty())))
                .withMessage("'entry' cannot be stored: key '{remindAt}' needs 'remindAt'");
        // [end]
    }

    @Test
    void a_type_that_could_never_work_is_refused_when_it_is_made() {
        // [rules]
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntityType.<Entry>named("entry")
                        .key("USER#{usr}", "ENTRY#{number:6}")
                        .attributes(Entry.USER, Entry.NUMBER)
                        .readBy(row -> new Entry(row.get(Entry.USER), "", row.get(Entry.NUMBER), Optional.empty())))
                .withMessage("'entry' has no attribute 'usr' for its key 'USER#{usr}' / 'ENTRY#{number:6}'");
        // [end]
    }
}
