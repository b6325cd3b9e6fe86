package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.LocalTables.CLIENT;
import static org.quarknotes.dynamo.Provisioning.Result.CHANGED;
import static org.quarknotes.dynamo.Provisioning.Result.CREATED;
import static org.quarknotes.dynamo.Provisioning.Result.UNCHANGED;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Against DynamoDB Local. */
class ProvisioningTest {
    private final Provisioning provisioning = new Provisioning(CLIENT);
    private final TableDefinition wanted = LocalTables.definition();

    @Test
    void a_table_that_is_not_there_is_created_and_can_be_used_at_once() {
        assertThat(provisioning.apply(wanted)).isEqualTo(CREATED);

        var table = new Table(CLIENT, wanted.name());
        table.write(Write.put(BOOK, Book.of("1")));
        assertThat(table.page(Query.ofIndex(Book.BY_TITLE, BOOK, "a1")).items()).containsExactly(Book.of("1"));
    }

    @Test
    void a_table_says_whether_it_exists() {
        var table = new Table(CLIENT, wanted.name());
        assertThat(table.exists()).isFalse();

        provisioning.apply(wanted);

        assertThat(table.exists()).isTrue();
    }

    @Test
    void its_time_to_live_is_on() {
        provisioning.apply(wanted);

        assertTimeToLiveIsOn();
    }

    @Test
    void a_second_time_changes_nothing_and_keeps_the_data() {
        provisioning.apply(wanted);
        var table = new Table(CLIENT, wanted.name());
        table.write(Write.put(BOOK, Book.of("1")));

        assertThat(provisioning.apply(wanted)).isEqualTo(UNCHANGED);

        assertThat(table.get(BOOK, Book.of("1").key())).contains(Book.of("1"));
    }

    @Test
    void a_time_to_live_that_was_off_is_turned_on() {
        var without = new TableDefinition(
                wanted.name(), wanted.attributes(), wanted.key(), wanted.indexes(), Optional.empty());
        provisioning.apply(without);

        assertThat(provisioning.apply(wanted)).isEqualTo(CHANGED);

        assertTimeToLiveIsOn();
    }

    @RepeatedTest(5)
    void of_many_at_once_one_creates_the_table_and_nobody_fails() throws InterruptedException {
        var attempts = Collections.<Callable<Provisioning.Result>>nCopies(6, () -> provisioning.apply(wanted));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(results).containsOnlyOnce(CREATED).contains(UNCHANGED);
        }
    }

    @Test
    void a_table_with_another_key_is_refused_and_left_as_it_is() {
        provisioning.apply(wanted);
        var table = new Table(CLIENT, wanted.name());
        table.write(Write.put(BOOK, Book.of("1")));
        var other =
                definition(List.of(LocalTables.text("id")), List.of(LocalTables.key("id", KeyType.HASH)), List.of());

        assertRefused(other).withMessageContaining("has the key").withMessageContaining("AttributeName=id");

        assertThat(table.get(BOOK, Book.of("1").key())).contains(Book.of("1"));
    }

    @Test
    void a_table_whose_key_is_of_another_type_is_refused() {
        provisioning.apply(wanted);
        var other = definition(
                List.of(LocalTables.text("pk"), LocalTables.attribute("sk", ScalarAttributeType.N)),
                wanted.key(),
                List.of());

        assertRefused(other).withMessageContaining("AttributeName=sk, AttributeType=N");
    }

    @Test
    void a_table_whose_index_has_another_key_is_refused() {
        provisioning.apply(wanted);
        var other =
                definition(wanted.attributes(), wanted.key(), List.of(LocalTables.byTitle("byTitleSk", "byTitlePk")));

        assertRefused(other).withMessageContaining("index 'byTitle'").withMessageContaining("has the key");
    }

    private void assertTimeToLiveIsOn() {
        var timeToLive = CLIENT.describeTimeToLive(request -> request.tableName(wanted.name()))
                .timeToLiveDescription();
        assertThat(timeToLive.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(timeToLive.attributeName()).isEqualTo("expiresAt");
    }

    private TableDefinition definition(
            List<AttributeDefinition> attributes, List<KeySchemaElement> key, List<GlobalSecondaryIndex> indexes) {
        return new TableDefinition(wanted.name(), attributes, key, indexes, Optional.empty());
    }

    private ThrowableAssertAlternative<IllegalStateException> assertRefused(TableDefinition definition) {
        return assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> provisioning.apply(definition))
                .withMessageContaining(wanted.name())
                .withMessageEndingWith("it is left as it is");
    }
}
