package org.quarknotes.dynamo.guide;

import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;

/** The entity of the first example, and of many others. */
// [task]
record Task(String list, String id, String title, Instant due, long version) {
    static final Attribute<Task, String> LIST = Attribute.of("list", Kinds.text(), Task::list);
    static final Attribute<Task, String> ID = Attribute.of("id", Kinds.text(), Task::id);
    static final Attribute<Task, String> TITLE = Attribute.of("title", Kinds.text(), Task::title);
    static final Attribute<Task, Instant> DUE = Attribute.of("due", Kinds.instant(), Task::due);
    static final Attribute<Task, Long> VERSION = Attribute.of("version", Kinds.number(), Task::version);

    static final EntityType<Task> TASK = EntityType.<Task>named("task")
            .key("LIST#{list}", "TASK#{id}") // pk and sk; what stands in braces are attributes
            .index("byDue", "LIST#{list}", "{due}#{id}") // byDuePk and byDueSk
            .attributes(LIST, ID, TITLE, DUE)
            .version(VERSION)
            .readBy(row -> new Task(row.get(LIST), row.get(ID), row.get(TITLE), row.get(DUE), row.get(VERSION)));
}
// [end]
