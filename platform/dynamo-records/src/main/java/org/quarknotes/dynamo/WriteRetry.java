package org.quarknotes.dynamo;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Repeats a write that met another transaction on the same item, and a transaction that DynamoDB had no capacity for.
 * Nothing is written in these cases, and the SDK repeats no cancelled transaction by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling">
 *     Transaction conflict handling</a>
 */
final class WriteRetry {
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /**
     * Performs the write until it is done or fails for a reason that does not pass.
     *
     * @param effort counts the repetitions
     * @param write takes the idempotency token of the attempt. It stays the same while the outcome of the last attempt
     *     is open, so that nothing is done twice; after a cancellation there is a new one.
     */
    <R> R retry(Effort effort, Function<String, R> write) {
        var token = newToken();
        for (int attempt = 1; ; attempt++) {
            try {
                return write.apply(token);
            } catch (TransactionCanceledException | TransactionConflictException | TransactionInProgressException e) {
                effort.doubt(e);
                if (attempt == Pause.ATTEMPTS || !passes(e)) {
                    throw e;
                }
                token = e instanceof TransactionInProgressException ? token : newToken();
                effort.repeated();
                Pause.after(attempt);
            }
        }
    }

    private static boolean passes(DynamoDbException failure) {
        return !(failure instanceof TransactionCanceledException cancelled)
                || cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .anyMatch(code -> code != null && PASSING.contains(code));
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }
}
