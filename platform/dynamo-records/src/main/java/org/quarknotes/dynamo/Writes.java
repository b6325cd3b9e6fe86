package org.quarknotes.dynamo;

import java.util.List;

/** Writes, in whichever way costs least. */
final class Writes {
    private final Access access;
    private final WriteRetry retry = new WriteRetry();

    Writes(Access access) {
        this.access = access;
    }

    /** One put, update or delete is a plain request; everything else is a transaction, which knows positions. */
    Outcome write(List<Write> writes, Effort effort) {
        var steps = Step.of(writes, access.clock().instant());
        if (steps.size() > 1 || writes.size() > 1) {
            return together(steps, writes.size(), effort);
        }
        var singles = new SingleWrites(access);
        return switch (steps.getFirst().write()) {
            case Write.Put put -> retry.retry(effort, () -> singles.put(put, effort));
            case ItemUpdate update -> retry.retry(effort, () -> singles.update(update, effort));
            case Write.Delete delete -> retry.retry(effort, () -> singles.delete(delete, effort));
            case Write.Check _, Write.Group _, Update<?> _, EntityWrite _ -> together(steps, writes.size(), effort);
        };
    }

    private Outcome together(List<Step> steps, int writes, Effort effort) {
        var transactions = new Transactions(access);
        return retry.retryUnderToken(effort, token -> transactions.write(steps, writes, token, effort));
    }

    /** All as one transaction under the caller's token, also a single one. */
    Outcome writeOnce(String token, List<Write> writes, Effort effort) {
        var steps = Step.of(writes, access.clock().instant());
        var transactions = new Transactions(access);
        return retry.retry(effort, () -> transactions.write(steps, writes.size(), token, effort));
    }
}
