package org.quarknotes.dynamo;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** Performs a write, or a read in a transaction, until it is done or fails for a reason that does not pass. */
    <R> R retry(Effort effort, Supplier<R> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (TransactionCanceledException | TransactionConflictException | TransactionInProgressException e) {
                waitUnlessFinal(e, attempt, effort);
            }
        }
    }

    /**
     * The same for a transaction under an idempotency token.
     *
     * @param write takes the token of the attempt. It stays the same while the outcome of the last attempt is open, so
     *     that nothing is done twice; after a cancellation there is a new one.
     */
    <R> R retryUnderToken(Effort effort, Function<String, R> write) {
        var token = newToken();
        for (int attempt = 1; ; attempt++) {
            try {
                return write.apply(token);
            } catch (TransactionCanceledException | TransactionConflictException | TransactionInProgressException e) {
                token = e instanceof TransactionInProgressException ? token : newToken();
                waitUnlessFinal(e, attempt, effort);
            }
        }
    }

    private static void waitUnlessFinal(DynamoDbException failure, int attempt, Effort effort) {
        effort.doubt(failure);
        if (attempt == Pause.ATTEMPTS || !passes(failure)) {
            throw failure;
        }
        effort.repeated();
        Pause.after(attempt);
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
