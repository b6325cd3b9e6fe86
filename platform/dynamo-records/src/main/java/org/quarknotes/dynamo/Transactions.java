package org.quarknotes.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes that are performed together or not at all. */
final class Transactions {
    private final Access access;

    Transactions(Access access) {
        this.access = access;
    }

    /**
     * Performs the transaction once.
     *
     * @param writes how many the caller sees
     * @param token under which DynamoDB performs these steps once, however often they are sent in ten minutes
     */
    Outcome write(List<Step> steps, int writes, String token, Effort effort) {
        var items = steps.stream()
                .map(step -> TransactionItems.of(access.table(), step.write()))
                .toList();
        var request = TransactWriteItemsRequest.builder()
                .transactItems(items)
                .clientRequestToken(token)
                .returnConsumedCapacity(TOTAL)
                .build();
        try {
            effort.wrote(access.client().transactWriteItems(request).consumedCapacity());
            return new Outcome.Written(effort.capacity());
        } catch (TransactionCanceledException cancelled) {
            return refusal(cancelled, steps, writes);
        }
    }

    /** A refusal if a condition failed; otherwise the failure goes on. */
    private static Outcome refusal(TransactionCanceledException cancelled, List<Step> steps, int writes) {
        var reasons = Reason.of(cancelled);
        if (reasons.stream().noneMatch(Reason.ConditionFailed.class::isInstance)) {
            throw cancelled;
        }
        var byWrite = new ArrayList<Reason>(Collections.nCopies(writes, new Reason.None()));
        for (int place = 0; place < reasons.size(); place++) {
            var position = steps.get(place).position();
            if (weight(reasons.get(place)) > weight(byWrite.get(position))) {
                byWrite.set(position, reasons.get(place));
            }
        }
        return new Outcome.Refused(byWrite);
    }

    /** Of the reasons within a group, a failed condition tells most, and among these the first. */
    private static int weight(Reason reason) {
        return switch (reason) {
            case Reason.ConditionFailed _ -> 2;
            case Reason.Invalid _, Reason.Conflict _, Reason.Throttled _ -> 1;
            case Reason.None _ -> 0;
        };
    }
}
