package org.quarknotes.users.dynamodb;

import java.util.List;
import java.util.Optional;
import org.quarknotes.dynamo.Outcome;
import org.quarknotes.dynamo.Reason;
import org.quarknotes.dynamo.Table;
import org.quarknotes.dynamo.Write;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Transactions that may meet others on their items, and whose senders can be told to come again. */
final class Contention {
    private Contention() {}

    /** What became of all these writes together; empty when others were in the way for as long as they were tried again. */
    static Optional<Outcome> settle(Table table, List<Write> writes) {
        try {
            return Optional.of(table.write(writes));
        } catch (TransactionCanceledException failure) {
            if (Reason.of(failure).contains(new Reason.Conflict())) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
