package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.local.lambda.Function;
import org.quarknotes.local.lambda.FunctionPool;
import org.quarknotes.local.lambda.Outcome;
import org.quarknotes.local.system.Service;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function shape's housekeeping: the zip of notes-service under AWS's runtime client, its other handler picked. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HousekeepingFunctionTest {
    /** A table of its own: that of the system is swept by the container. */
    private static final String TABLE = "notes-to-be-swept";

    private static final AttributeValue LONG_AGO = AttributeValue.fromS("2026-01-01T00:00:00.000000000Z");
    private static final String SCHEDULED = """
            {"version": "0", "id": "1", "detail-type": "Scheduled Event", "source": "aws.events", "resources": [],
             "time": "2026-11-24T00:00:00Z", "region": "eu-central-1", "account": "123456789012", "detail": {}}""";

    private NotesTable notes;
    private FunctionPool function;
    private Desk ada;

    @BeforeAll
    void arrive(Quarknotes.Running system) throws IOException {
        ada = new Desk(system.client(), Person.arrive(system.client()));
        notes = new NotesTable(system.local().dynamoDb());
        var definition = Quarknotes.HOUSE.resolve("notes-service/src/main/resources/table.json");
        new Provisioning(notes.client())
                .apply(TableDefinition.read(Files.newInputStream(definition)).named(TABLE));
        var variables = new HashMap<>(system.environment(Service.NOTES));
        variables.putAll(Map.of("QUARKUS_LAMBDA_HANDLER", "housekeeping", "QUARKNOTES_NOTES_TABLE", TABLE));
        var housekeeping = Function.ofQuarkus("housekeeping", Functions.zip(Service.NOTES), variables);
        function = new FunctionPool(housekeeping, Path.of("target", "functions"), 1);
    }

    @AfterAll
    void leave() {
        function.close();
        notes.close();
    }

    @Test
    void a_schedule_purges_what_has_been_in_the_trash_long_enough() {
        var note = ada.write("{\"title\": \"Forgotten\", \"tags\": [\"old\"]}");
        ada.trash(note);
        putLongTrashed(note);

        assertThat(function.invoke(SCHEDULED)).isInstanceOf(Outcome.Returned.class);

        assertThat(notes.keys(TABLE)).noneMatch(key -> key.contains("NOTE#" + Desk.id(note)));
        assertThat(notes.keys(TABLE)).anyMatch(key -> key.contains("OUTBOX#"));
    }

    @Test
    void a_schedule_goes_on_with_erasing_who_left() {
        putLongTrashed(ada.write("{\"title\": \"Left behind\", \"tags\": [\"old\"]}"));
        putErasure(ada.person());

        assertThat(function.invoke(SCHEDULED)).isInstanceOf(Outcome.Returned.class);

        assertThat(notes.keys(TABLE))
                .filteredOn(key -> !key.contains("OUTBOX#"))
                .noneMatch(key -> key.contains(ada.person().id()));
    }

    @Test
    void what_is_no_schedule_is_an_error_of_the_function() {
        assertThat(function.invoke("{\"version\": \"2.0\", \"rawPath\": \"/v1/notes\"}"))
                .asInstanceOf(type(Outcome.Failed.class))
                .extracting(Outcome.Failed::reason)
                .asString()
                .contains("expected a scheduled event");
    }

    /** As if somebody had died over it long ago. */
    private void putErasure(Person person) {
        var item = Map.of(
                "pk", AttributeValue.fromS("ERASURE#" + person.id()),
                "sk", AttributeValue.fromS("ERASURE"),
                "type", AttributeValue.fromS("erasure"),
                "owner", AttributeValue.fromS(person.id()),
                "askedAt", LONG_AGO,
                "dueAt", LONG_AGO,
                "byDuePk", AttributeValue.fromS("ERASURE"),
                "byDueSk", AttributeValue.fromS(LONG_AGO.s() + "#" + person.id()));
        notes.client().putItem(request -> request.tableName(TABLE).item(item));
    }

    /** The same note in the other table, as if it had been thrown away long ago. */
    private void putLongTrashed(String note) {
        var key = Map.of(
                "pk", AttributeValue.fromS("USER#" + ada.person().id()),
                "sk", AttributeValue.fromS("NOTE#" + Desk.id(note)));
        var item = new HashMap<>(notes.client()
                .getItem(request -> request.tableName("notes").key(key).consistentRead(true))
                .item());
        item.put("purgeAt", LONG_AGO);
        item.put("byDueSk", LONG_AGO);
        notes.client().putItem(request -> request.tableName(TABLE).item(item));
    }
}
