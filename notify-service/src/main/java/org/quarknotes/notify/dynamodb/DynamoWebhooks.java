package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Update;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Webhook;
import org.quarknotes.notify.domain.webhooks.WebhookId;
import org.quarknotes.notify.domain.webhooks.Webhooks;
import org.quarknotes.notify.dynamodb.WebhookItems.Count;

/** {@link Webhooks} in DynamoDB, all of a person's in that person's partition, from which erasing takes them. */
@ApplicationScoped
class DynamoWebhooks implements Webhooks {
    private static final int COUNT = 1;
    private static final int OWNER = 2;

    private final Table table;
    private final Clock clock;

    DynamoWebhooks(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Creation create(Webhook webhook) {
        var outcome = table.write(
                Write.put(WebhookItems.WEBHOOK, webhook, Condition.noItem()),
                Update.orCreate(WebhookItems.COUNT, new Count(webhook.owner(), 0))
                        .add(WebhookItems.NUMBER, 1)
                        .when(WebhookItems.NUMBER.missing().or(WebhookItems.NUMBER.lessThan((long) AT_MOST))),
                Tombstones.missing(webhook.owner(), clock.instant()));
        return switch (outcome) {
            case Outcome.Written _ -> Creation.CREATED;
            case Outcome.Refused refused when refused.at(OWNER) -> Creation.NOBODY_THERE;
            case Outcome.Refused refused when refused.at(COUNT) -> Creation.TOO_MANY;
            case Outcome.Refused _ ->
                throw new IllegalStateException(
                        "a new webhook got the id of another: " + webhook.id().text());
        };
    }

    @Override
    public Optional<Webhook> find(UserId owner, WebhookId id) {
        return table.get(WebhookItems.WEBHOOK, key(owner, id));
    }

    @Override
    public List<Webhook> list(UserId owner) {
        return of(table, owner);
    }

    /** All of a person's webhooks, the newest first. */
    static List<Webhook> of(Table table, UserId owner) {
        return table.page(Query.of(WebhookItems.WEBHOOK, owner.text())
                        .newestFirst(true)
                        .limit(AT_MOST))
                .items();
    }

    @Override
    public boolean delete(UserId owner, WebhookId id) {
        var outcome = table.write(
                Write.delete(key(owner, id), Condition.anItem()),
                Update.of(WebhookItems.COUNT, WebhookItems.COUNT.key(owner.text()))
                        .add(WebhookItems.NUMBER, -1));
        return outcome instanceof Outcome.Written;
    }

    @Override
    public void disable(UserId owner, WebhookId id) {
        table.write(Update.of(WebhookItems.WEBHOOK, key(owner, id))
                .set(WebhookItems.STATE, Webhook.State.DISABLED)
                .when(WebhookItems.STATE.is(Webhook.State.ACTIVE)));
    }

    private static Key key(UserId owner, WebhookId id) {
        return WebhookItems.WEBHOOK.key(owner.text(), id.text());
    }
}
