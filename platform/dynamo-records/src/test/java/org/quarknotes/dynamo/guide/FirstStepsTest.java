package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.guide.Task.TASK;
import static org.quarknotes.dynamo.guide.Task.TITLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.Created;
import org.quarknotes.dynamo.LocalTables;
import org.quarknotes.dynamo.Provisioning;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.TableDefinition;
import org.quarknotes.dynamo.Updated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The first example of the README. */
class FirstStepsTest {
    private final DynamoDbClient client = LocalTables.CLIENT;
    private final List<String> said = new ArrayList<>();

    private void say(Object something) {
        said.add(something.toString());
    }

    @Test
    void the_first_steps() {
        // [first-steps]
        new Provisioning(client).apply(TableDefinition.of("tasks", TASK)); // once, before the program runs
        var table = new Table(client, "tasks");
        var tasks = table.of(TASK);

        var milk = new Task("home", "1", "Buy milk", Instant.parse("2026-12-01T08:00:00Z"), 1);
        switch (tasks.create(milk)) {
            case Created.Done<Task> done -> say("cost " + done.capacity());
            case Created.Exists<Task> exists -> say("there is " + exists.standing() + " already");
            case Created.Taken<Task> taken -> say(taken.attribute() + " belongs to another task");
        }

        var page = table.page(Query.ofIndex("byDue", TASK, "home").limit(10)); // by the time they are due
        for (var task : page.items()) {
            say(task.title());
        }

        switch (tasks.update(TASK.key("home", "1"), it -> it.set(TITLE, "Buy oat milk"))) {
            case Updated.Done<Task> done -> say("now in version " + done.now().version());
            case Updated.Refused<Task> refused -> say("there is no such task");
            case Updated.Taken<Task> taken -> say(taken.attribute() + " belongs to another task");
        }
        // [end]

        assertThat(said).hasSize(3).first().asString().startsWith("cost Capacity[read=0.0, write=");
        assertThat(said.subList(1, 3)).containsExactly("Buy milk", "now in version 2");
    }
}
