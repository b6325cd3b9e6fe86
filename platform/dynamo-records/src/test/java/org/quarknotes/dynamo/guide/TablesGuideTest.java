package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.quarknotes.dynamo.guide.Task.TASK;
import static org.quarknotes.dynamo.guide.Task.TITLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.LocalTables;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.dynamo.View;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The examples of docs/tables.md. */
class TablesGuideTest {
    private final DynamoDbClient client = LocalTables.CLIENT;

    @Test
    void a_table_is_made_from_its_types() {
        // [definition]
        var titles = View.of(TASK, row -> row.get(TITLE), TITLE);
        var definition = TableDefinition.of("guide-tables", TASK)
                .streaming(StreamViewType.NEW_IMAGE)
                .projecting("byDue", titles); // the index holds only what this view needs

        var provisioning = new Provisioning(client);
        assertThat(provisioning.apply(definition)).isEqualTo(Provisioning.Result.CREATED);
        assertThat(provisioning.apply(definition)).isEqualTo(Provisioning.Result.UNCHANGED);
        // [end]

        // [different]
        assertThatIllegalStateException()
                .isThrownBy(() -> provisioning.apply(definition.streaming(StreamViewType.KEYS_ONLY)))
                .withMessage("table 'guide-tables' has the stream NEW_IMAGE, not KEYS_ONLY; it is left as it is");
        // [end]
        assertThat(provisioning.apply(new TableDefinition(
                        definition.name(), definition.attributes(), definition.key(), List.of(), Optional.empty())))
                .isEqualTo(Provisioning.Result.UNCHANGED);
    }

    @Test
    void everything_is_written_once_more() {
        var table = Lists.tableOf(TASK);
        table.write(Write.create(TASK, Lists.task("1", 0)), Write.create(TASK, Lists.task("2", 0)));
        // [rewrite]
        table.scan(TASK, 4, task -> table.write(Write.replace(TASK, task, task)));
        // [end]
        assertThat(table.page(Query.of(TASK, "home")).items())
                .extracting(Task::version)
                .containsExactly(2L, 2L);
    }

    @Test
    void a_table_is_read_from_a_file() throws IOException {
        var json = file();
        // [file]
        var definition = TableDefinition.read(json).named("staging-tasks");
        // [end]
        assertThat(definition.name()).isEqualTo("staging-tasks");
        assertThat(definition.timeToLive()).contains("expiresAt");
    }

    private static InputStream file() {
        return new ByteArrayInputStream("""
                {
                  "TableName": "tasks",
                  "AttributeDefinitions": [
                    {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}
                  ],
                  "KeySchema": [
                    {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}
                  ],
                  "TimeToLive": {"AttributeName": "expiresAt"}
                }
                """.getBytes(StandardCharsets.UTF_8));
    }
}
