package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quarknotes.dynamo.Book.BOOK;
import static org.quarknotes.dynamo.Provisioning.Result.CHANGED;
import static org.quarknotes.dynamo.Provisioning.Result.CREATED;
import static org.quarknotes.dynamo.Provisioning.Result.UNCHANGED;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Tables that were there in an earlier form, against a DynamoDB Local of its own and one after the other: version 3.3.1
 * never finishes an index, and then none any more, if other requests come in meanwhile.
 */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class TableChangesTest {
    private static final DynamoDbLocal SERVER = DynamoDbLocal.start();
    private static final DynamoDbClient CLIENT = LocalTables.clientOf(SERVER);

    private final Provisioning provisioning = new Provisioning(CLIENT);
    private final TableDefinition wanted = LocalTables.definition().streaming(StreamViewType.NEW_AND_OLD_IMAGES);
    private final TableDefinition bare = new TableDefinition(
            wanted.name(),
            List.of(LocalTables.text("pk"), LocalTables.text("sk")),
            wanted.key(),
            List.of(),
            Optional.empty());
    private final TableDefinition withTwoIndexes = new TableDefinition(
            wanted.name(),
            List.of(
                    LocalTables.text("pk"),
                    LocalTables.text("sk"),
                    LocalTables.text("byTitlePk"),
                    LocalTables.text("byTitleSk"),
                    LocalTables.text("byShelfPk")),
            wanted.key(),
            List.of(LocalTables.byTitle("byTitlePk", "byTitleSk"), byShelf()),
            wanted.timeToLive(),
            wanted.stream());

    private static GlobalSecondaryIndex byShelf() {
        return GlobalSecondaryIndex.builder()
                .indexName("byShelf")
                .keySchema(LocalTables.key("byShelfPk", KeyType.HASH))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        SERVER.close();
    }

    @Test
    void missing_indexes_stream_and_time_to_live_are_added_and_the_items_found_in_them() {
        provisioning.apply(bare);
        var table = new Table(CLIENT, wanted.name());
        table.write(Write.put(BOOK, Book.of("1")));

        assertThat(provisioning.apply(withTwoIndexes)).isEqualTo(CHANGED);

        assertThat(table.page(Query.ofIndex(Book.BY_TITLE, BOOK, "a1")).items()).containsExactly(Book.of("1"));
        assertThat(description().globalSecondaryIndexes()).hasSize(2);
        assertThat(description().streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(provisioning.apply(withTwoIndexes)).isEqualTo(UNCHANGED);
    }

    @Test
    void what_nobody_wants_any_more_is_left() {
        provisioning.apply(withTwoIndexes);

        assertThat(provisioning.apply(bare)).isEqualTo(UNCHANGED);

        assertThat(description().globalSecondaryIndexes()).hasSize(2);
        assertThat(description().streamSpecification().streamEnabled()).isTrue();
        assertThat(provisioning.apply(withTwoIndexes)).isEqualTo(UNCHANGED);
    }

    @RepeatedTest(3)
    void many_may_change_a_table_at_once() throws InterruptedException {
        provisioning.apply(bare);
        var attempts = Collections.<Callable<Provisioning.Result>>nCopies(5, () -> provisioning.apply(withTwoIndexes));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(attempts).stream().map(done -> done.resultNow());

            assertThat(results).contains(CHANGED).doesNotContain(CREATED);
        }
        assertThat(description().globalSecondaryIndexes()).hasSize(2);
        assertThat(provisioning.apply(withTwoIndexes)).isEqualTo(UNCHANGED);
    }

    @Test
    void an_index_that_holds_something_else_is_refused_before_anything_is_changed() {
        provisioning.apply(new TableDefinition(
                wanted.name(), wanted.attributes(), wanted.key(), wanted.indexes(), Optional.empty()));
        var smaller = LocalTables.byTitle("byTitlePk", "byTitleSk").toBuilder()
                .projection(projection ->
                        projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("title"))
                .build();

        assertRefused(new TableDefinition(
                        wanted.name(),
                        withTwoIndexes.attributes(),
                        wanted.key(),
                        List.of(byShelf(), smaller),
                        wanted.timeToLive(),
                        wanted.stream()))
                .withMessageContaining("index 'byTitle' of table '%s' has the projection", wanted.name());

        assertThat(description().globalSecondaryIndexes()).hasSize(1);
        assertThat(description().streamSpecification()).isNull();
    }

    @Test
    void another_stream_is_refused() {
        provisioning.apply(wanted);

        assertRefused(wanted.streaming(StreamViewType.KEYS_ONLY))
                .withMessageContaining("has the stream NEW_AND_OLD_IMAGES, not KEYS_ONLY");
    }

    @Test
    void another_time_to_live_is_refused() {
        provisioning.apply(wanted);

        assertRefused(new TableDefinition(
                        wanted.name(), wanted.attributes(), wanted.key(), wanted.indexes(), Optional.of("endsAt")))
                .withMessageContaining("has the time-to-live expiresAt, not endsAt");
    }

    @Test
    void patience_ends() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Patience(Duration.ofMillis(50)).until("pigs fly", () -> false))
                .withMessage("waited PT0.05S in vain until pigs fly");
    }

    private TableDescription description() {
        return CLIENT.describeTable(request -> request.tableName(wanted.name())).table();
    }

    private ThrowableAssertAlternative<IllegalStateException> assertRefused(TableDefinition definition) {
        return assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> provisioning.apply(definition))
                .withMessageEndingWith("it is left as it is");
    }
}
