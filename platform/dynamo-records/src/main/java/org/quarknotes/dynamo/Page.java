package org.quarknotes.dynamo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one {@link Query} found. Without a filter there are fewer items than asked for only at the end, or when some of
 * those read were deleted softly or have expired, or one request could not read more (1 MB).
 *
 * @param last the key at which DynamoDB stopped, never one made up; empty when there is nothing more
 * @param end why the page ended where it did
 * @param capacity of all requests it took
 */
public record Page<T>(List<T> items, Map<String, AttributeValue> last, End end, Capacity capacity) {
    /** Why a page ended. */
    public enum End {
        /** As many as were asked for were found or, without a filter, read; there may be more. */
        FULL,
        /** There is nothing more. */
        END,
        /** With a filter: as many items were read as may be; there may be more matches. */
        BUDGET
    }

    public Page {
        items = List.copyOf(items);
        last = Map.copyOf(last);
    }

    public boolean more() {
        return !last.isEmpty();
    }

    /** Whether the page has all that it could have; false only when the read budget ended it. */
    public boolean complete() {
        return end != End.BUDGET;
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), last, end, capacity);
    }
}
