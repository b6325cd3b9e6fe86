package org.quarknotes.dynamo;

import java.util.List;

/** Writes, in whichever way costs least. */
final class Writes {
    private final Access access;
    private final WriteRetry retry = new WriteRetry();

    Writes(Access access) {
        this.access = access;
    }

    /** One put, update or delete is a plain request; everything else is a transaction. */
    Outcome write(List<Write> writes, Effort effort) {
        var steps = Step.of(writes);
        var now = access.clock().instant();
        if (steps.size() > 1) {
            return together(steps, writes.size(), effort);
        }
        return switch (steps.getFirst().write()) {
            case Write.Put put -> retry.retry(effort, token -> new SingleWrites(access).put(put, now, effort));
            case ItemUpdate update ->
                retry.retry(effort, token -> new SingleWrites(access).update(update, now, effort));
            case Write.Delete delete ->
                retry.retry(effort, token -> new SingleWrites(access).delete(delete, now, effort));
            case Write.Check _, Write.Group _, Update<?> _ -> together(steps, writes.size(), effort);
        };
    }

    private Outcome together(List<Step> steps, int writes, Effort effort) {
        var now = access.clock().instant();
        var transactions = new Transactions(access);
        return retry.retry(effort, token -> transactions.write(steps, writes, token, now, effort));
    }
}
