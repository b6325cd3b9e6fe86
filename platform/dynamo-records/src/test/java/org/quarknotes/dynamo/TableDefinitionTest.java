package org.quarknotes.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TableDefinitionTest {
    private static final String COMPLETE = """
            {
              "TableName": "notes",
              "AttributeDefinitions": [
                {"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "by", "AttributeType": "S"}
              ],
              "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
              "GlobalSecondaryIndexes": [
                {
                  "IndexName": "by",
                  "KeySchema": [{"AttributeName": "by", "KeyType": "HASH"}],
                  "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["title"]}
                }
              ],
              "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"},
              "TimeToLive": {"AttributeName": "expiresAt"}
            }
            """;

    @Test
    void a_complete_definition_is_read() throws IOException {
        var table = read(COMPLETE);

        assertThat(table.name()).isEqualTo("notes");
        assertThat(table.attributes()).containsExactly(LocalTables.text("pk"), LocalTables.text("by"));
        assertThat(table.key()).containsExactly(LocalTables.key("pk", KeyType.HASH));
        assertThat(table.timeToLive()).contains("expiresAt");
        assertThat(table.stream()).contains(StreamViewType.NEW_IMAGE);
        assertThat(table.indexes()).singleElement().satisfies(index -> {
            assertThat(index.indexName()).isEqualTo("by");
            assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
            assertThat(index.projection().nonKeyAttributes()).containsExactly("title");
        });
    }

    @Test
    void indexes_stream_and_time_to_live_may_be_left_out() throws IOException {
        var table = read("""
                {"TableName": "small", "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}
                """);

        assertThat(table.indexes()).isEmpty();
        assertThat(table.timeToLive()).isEmpty();
        assertThat(table.stream()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TableName, lacks 'TableName'",
        "AttributeDefinitions, lacks the list 'AttributeDefinitions'",
        "AttributeType, lacks 'AttributeType'",
        "KeySchema, lacks the list 'KeySchema'",
        "KeyType, lacks 'KeyType'",
        "IndexName, lacks 'IndexName'",
        "ProjectionType, lacks 'ProjectionType'",
    })
    void what_is_missing_is_named(String member, String complaint) {
        var misspelt = COMPLETE.replace("\"" + member + "\"", "\"" + member + "s\"");

        assertThatIllegalArgumentException().isThrownBy(() -> read(misspelt)).withMessageContaining(complaint);
    }

    @Test
    void a_list_that_is_none_is_named() {
        var text = COMPLETE.replace("[\"title\"]", "\"title\"");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text))
                .withMessageContaining("lacks the list 'NonKeyAttributes'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "TableName: notes"})
    void what_is_not_json_is_refused(String text) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(text));
    }

    @Test
    void a_stream_that_is_off_is_none() throws IOException {
        assertThat(read(COMPLETE.replace("true", "false")).stream()).isEmpty();
    }

    @Test
    void under_another_name_the_rest_stays_the_same() throws IOException {
        var renamed = read(COMPLETE).named("stage-notes");

        assertThat(renamed.name()).isEqualTo("stage-notes");
        assertThat(renamed.named("notes")).isEqualTo(read(COMPLETE));
    }

    private static TableDefinition read(String text) throws IOException {
        return TableDefinition.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
