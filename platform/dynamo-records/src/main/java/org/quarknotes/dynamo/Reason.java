package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why one write of a cancelled transaction kept it from being performed.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">
 *     TransactWriteItems, cancellation reasons</a>
 */
public sealed interface Reason {
    /** It did not: others were in the way. */
    record None() implements Reason {}

    /**
     * Its condition did not hold.
     *
     * @param item what stood in the way; empty when there was no item
     */
    record ConditionFailed(Map<String, AttributeValue> item) implements Reason {
        public ConditionFailed {
            item = Map.copyOf(item);
        }
    }

    /** Another request was writing the same item. */
    record Conflict() implements Reason {}

    /** There was no capacity for it. */
    record Throttled() implements Reason {}

    /** DynamoDB cannot do this, such as adding to a text or keeping an item of more than 400 KB. */
    record Invalid(String message) implements Reason {}

    /** The reasons of a transaction that failed for good, by the positions of its requests. */
    static List<Reason> of(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().map(Reason::of).toList();
    }

    private static Reason of(CancellationReason reason) {
        return switch (reason.code()) {
            case null -> new None();
            case "None" -> new None();
            case "ConditionalCheckFailed" -> new ConditionFailed(reason.hasItem() ? reason.item() : Map.of());
            case "TransactionConflict" -> new Conflict();
            case "ThrottlingError", "ProvisionedThroughputExceeded" -> new Throttled();
            default -> new Invalid(reason.message() == null ? reason.code() : reason.code() + ": " + reason.message());
        };
    }
}
