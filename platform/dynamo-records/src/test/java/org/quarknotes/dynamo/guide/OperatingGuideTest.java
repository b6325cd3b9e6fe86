package org.quarknotes.dynamo.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.dynamo.guide.Task.TASK;
import static org.quarknotes.dynamo.guide.Task.TITLE;
import static org.quarknotes.dynamo.guide.Task.VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.CallListener;
import org.quarknotes.dynamo.Capacity;
import org.quarknotes.dynamo.EnhancedSchema;
import org.quarknotes.dynamo.LocalTables;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Requests;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.model.PageIterable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The examples of docs/operating.md. */
class OperatingGuideTest {
    private final Table table = Lists.tableOf(TASK);
    private final Task milk = Lists.task("1", 0);

    @Test
    void what_calls_cost() {
        // [capacity]
        table.write(Write.create(TASK, milk));
        assertThat(table.find(TASK, TASK.key("home", "1")).capacity()).isEqualTo(new Capacity(1, 0));
        assertThat(table.page(Query.of(TASK, "home").consistent(false)).capacity())
                .isEqualTo(new Capacity(0.5, 0));
        // [end]
    }

    @Test
    void what_calls_do() {
        var calls = new ArrayList<CallListener.Call>();
        // [listener]
        var measured = table.listenedBy(call -> calls.add(call)); // or count it: operation, duration, capacity
        measured.get(TASK, TASK.key("home", "1"));
        assertThat(calls.getFirst().operation()).isEqualTo("find");
        assertThat(calls.getFirst().what()).isEqualTo("task");

        var logged = table.listenedBy(CallListener.loggingTo(System.getLogger("tasks")));
        // [end]
        assertThat(logged.name()).isEqualTo(table.name());
    }

    @Test
    void stages() throws InterruptedException, ExecutionException {
        // [async]
        var async = table.async();
        var title = async.write(Write.create(TASK, milk))
                .thenCompose(written -> async.get(TASK, TASK.key("home", "1")))
                .thenApply(found -> found.map(Task::title).orElse("nothing"));
        // [end]
        assertThat(title.toCompletableFuture().get()).isEqualTo("Task 1");
    }

    @Test
    void everything_in_the_table() {
        table.write(Write.create(TASK, milk), Write.create(TASK, Lists.task("2", 0)));
        // [scan]
        var titles = new ConcurrentLinkedQueue<String>(); // the consumer is called on several threads
        var scanned = table.scan(TASK, 4, task -> titles.add(task.title()));
        assertThat(titles).containsExactlyInAnyOrder("Task 1", "Task 2");
        assertThat(scanned.read()).isEqualTo(2); // items that were looked at and paid for, of whatever type
        // [end]
    }

    @Test
    void another_client() {
        table.write(Write.create(TASK, milk));
        var clientInFrankfurt = LocalTables.clientWith();
        // [regions]
        var inFrankfurt = table.with(clientInFrankfurt);
        inFrankfurt.get(TASK, TASK.key("home", "1"));
        // [end]
        assertThat(inFrankfurt.exists()).isTrue();
    }

    @Test
    void requests_of_ones_own() {
        table.write(Write.create(TASK, milk));
        // [requests]
        var request = Requests.query(table.name(), Query.of(TASK, "home").where(VERSION.atLeast(1L))).toBuilder()
                .select(Select.COUNT)
                .build();
        assertThat(table.client().query(request).count()).isEqualTo(1);
        // [end]
        assertThat(Requests.update(
                                table.name(),
                                Update.of(TASK, TASK.key("home", "1")).set(TITLE, "x"),
                                Lists.NOON)
                        .tableName())
                .isEqualTo(table.name());
    }

    @Test
    void the_enhanced_client() {
        table.write(Write.create(TASK, milk));
        // [enhanced]
        var enhanced =
                DynamoDbEnhancedClient.builder().dynamoDbClient(table.client()).build();
        var tasks = enhanced.table(table.name(), EnhancedSchema.of(TASK, Task.class));
        PageIterable<Task> ofHome = tasks.query(QueryConditional.sortBeginsWith(
                key -> key.partitionValue("LIST#home").sortValue("TASK#")));
        assertThat(ofHome.items()).containsExactly(milk);
        // [end]
        assertThat(List.of(tasks.getItem(milk))).containsExactly(milk);
    }
}
