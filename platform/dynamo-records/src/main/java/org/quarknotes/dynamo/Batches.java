package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/**
 * Cuts what is too much for one request into portions, and sends again what DynamoDB hands back unprocessed. What is
 * still left after the last attempt is given to the caller, also when DynamoDB refuses a whole portion for lack of
 * capacity: portions before it are done.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html#Programming.Errors.BatchOperations">
 *     Batch operations and error handling</a>
 */
final class Batches {
    private Batches() {}

    /**
     * Performs all.
     *
     * @param most in one request
     * @param request takes a portion and gives what of it was not processed
     * @return what is left
     */
    static <E> List<E> perform(List<E> all, int most, Effort effort, UnaryOperator<List<E>> request) {
        var left = new ArrayList<E>();
        for (int start = 0; start < all.size(); start += most) {
            var portion = all.subList(start, Math.min(all.size(), start + most));
            left.addAll(insist(portion, effort, request));
        }
        return left;
    }

    private static <E> List<E> insist(List<E> portion, Effort effort, UnaryOperator<List<E>> request) {
        var left = attempt(portion, request);
        for (int attempt = 1; attempt < Pause.ATTEMPTS && !left.isEmpty(); attempt++) {
            effort.repeated();
            Pause.after(attempt);
            left = attempt(left, request);
        }
        return left;
    }

    private static <E> List<E> attempt(List<E> portion, UnaryOperator<List<E>> request) {
        try {
            return request.apply(portion);
        } catch (ProvisionedThroughputExceededException | RequestLimitExceededException | ThrottlingException none) {
            return portion;
        }
    }
}
