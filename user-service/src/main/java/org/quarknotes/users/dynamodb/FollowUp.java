package org.quarknotes.users.dynamodb;

import java.time.Instant;
import org.quarknotes.dynamo.Attribute;
import org.quarknotes.dynamo.EntityType;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.users.domain.UserId;

/**
 * What a change left to do, recorded with it: whoever made the change does it at once and deletes this; if that one died,
 * it is found when it is due.
 *
 * @param id of its own
 * @param dueAt when whoever made the change is hardly at it any more
 */
record FollowUp(String id, Task task, UserId person, Instant dueAt) {
    /** What is to be done. */
    enum Task {
        /** Sessions of former epochs are to be ended. */
        END_SESSIONS,
        /** Everything of the person is to be removed. */
        ERASE
    }

    private static final Attribute<FollowUp, String> ID = Attribute.of("id", Kinds.text(), FollowUp::id);
    private static final Attribute<FollowUp, Integer> SHARD = Attribute.of("shard", Kinds.integer(), FollowUp::shard);
    private static final Attribute<FollowUp, Task> TASK =
            Attribute.of("task", Kinds.constant(Task.class), FollowUp::task);
    private static final Attribute<FollowUp, UserId> PERSON =
            Attribute.of("person", UserItems.USER_ID, FollowUp::person);
    private static final Attribute<FollowUp, Instant> DUE_AT = Attribute.of("dueAt", Kinds.instant(), FollowUp::dueAt);

    static final EntityType<FollowUp> FOLLOW_UP = EntityType.<FollowUp>named("follow-up")
            .key("DUE#{shard}", "{dueAt}#{id}")
            .attributes(ID, SHARD, TASK, PERSON, DUE_AT)
            .readBy(row -> new FollowUp(row.get(ID), row.get(TASK), row.get(PERSON), row.get(DUE_AT)));

    int shard() {
        return Shards.of(id);
    }
}
