package org.quarknotes.notify.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Condition;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Key;
import org.quarknotes.dynamo.Kinds;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.SortKey;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import org.quarknotes.notify.domain.Inboxes.InvalidCursor;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Posting.Due;
import org.quarknotes.notify.domain.webhooks.Postings;
import org.quarknotes.notify.domain.webhooks.WebhookId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@link Postings} in DynamoDB. Whoever claims a message moves its lead ahead, under the condition that the message still
 * names the lead that they followed; so it is a lease, and the time it names is its version.
 */
@ApplicationScoped
class DynamoPostings implements Postings {
    private final Table table;
    private final Cursors cursors;

    DynamoPostings(Table table, Cursors cursors) {
        this.table = table;
        this.cursors = cursors;
    }

    /** The writes that keep a new message, which nothing can be in the way of. */
    static List<Write> added(Posting posting) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(PostingItems.POSTING, posting));
        posting.due().ifPresent(due -> writes.add(Write.put(PostingItems.DUE, due)));
        return writes;
    }

    @Override
    public boolean add(Posting posting) {
        var writes = new ArrayList<>(added(posting));
        var webhook = WebhookItems.WEBHOOK.key(
                posting.owner().text(), posting.webhook().text());
        writes.add(Write.check(webhook, Condition.anItem()));
        return table.write(writes) instanceof Outcome.Written;
    }

    @Override
    public int parts() {
        return PostingItems.SHARDS;
    }

    @Override
    public List<Due> due(int part, Instant now, Optional<Due> after, int limit) {
        var due = Query.of(PostingItems.DUE, Integer.toString(part))
                .sortKey(SortKey.atMost(Kinds.instant().write(now).s()))
                .limit(limit);
        return table.page(after.map(last -> due.startingAfter(place(PostingItems.DUE.keyOf(last))))
                        .orElse(due))
                .items();
    }

    @Override
    public Optional<Posting> claim(Due due, Instant until) {
        var found = table.get(PostingItems.POSTING, PostingItems.keyOf(due));
        if (!found.flatMap(Posting::due).equals(Optional.of(due))) {
            // It was deleted with its owner, or somebody has it: no message names this lead any more, nor ever will.
            table.write(Write.delete(PostingItems.DUE.keyOf(due)));
            return Optional.empty();
        }
        var claimed = found.orElseThrow().claimedUntil(until);
        return move(due, claimed) ? Optional.of(claimed) : Optional.empty();
    }

    @Override
    public void record(Posting claimed, Posting after) {
        claimed.due().ifPresent(due -> move(due, after));
    }

    @Override
    public void drop(Posting claimed) {
        claimed.due()
                .ifPresent(due -> table.write(
                        Write.delete(PostingItems.keyOf(due), PostingItems.DUE_AT.is(due.at())),
                        Write.delete(PostingItems.DUE.keyOf(due))));
    }

    private boolean move(Due from, Posting to) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(PostingItems.POSTING, to, PostingItems.DUE_AT.is(from.at())));
        writes.add(Write.delete(PostingItems.DUE.keyOf(from)));
        to.due().ifPresent(due -> writes.add(Write.put(PostingItems.DUE, due)));
        return table.write(writes) instanceof Outcome.Written;
    }

    @Override
    public Optional<Notification> notification(UserId owner, String id) {
        return table.get(NotificationItems.NOTIFICATION, NotificationItems.key(owner, id))
                .map(NotificationItem::told);
    }

    @Override
    public Page list(UserId owner, WebhookId webhook, int limit, Optional<String> cursor) {
        var binding = "deliveries " + owner.text() + " " + webhook.text();
        var page = table.page(Query.of(PostingItems.POSTING, owner.text())
                .sortKey(SortKey.startsWith(webhook.text()))
                .newestFirst(true)
                .limit(limit)
                .startingAfter(cursor.map(given -> open(binding, given)).orElse(Map.of())));
        return new Page(page.items(), page.more() ? Optional.of(cursors.seal(binding, page.last())) : Optional.empty());
    }

    private static Map<String, AttributeValue> place(Key key) {
        return Map.of("pk", AttributeValue.fromS(key.partition()), "sk", AttributeValue.fromS(key.sort()));
    }

    private Map<String, AttributeValue> open(String binding, String cursor) {
        try {
            return cursors.open(binding, cursor);
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }
}
