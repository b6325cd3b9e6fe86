package org.quarknotes.dynamo;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One step of an {@link Update}, on an attribute or on a member of a nested record. */
sealed interface Change {
    List<String> path();

    /** The name of the attribute that holds what is changed. */
    default String attribute() {
        return path().getFirst();
    }

    record Set(List<String> path, AttributeValue value) implements Change {}

    record SetIfAbsent(List<String> path, AttributeValue value) implements Change {}

    /** Adds to a number, or to {@code base} when there is none yet. */
    record Add(List<String> path, AttributeValue amount, AttributeValue base) implements Change {}

    /** Appends to a list, or to {@code base} when there is none yet. */
    record Append(List<String> path, AttributeValue more, AttributeValue base) implements Change {}

    record Remove(List<String> path) implements Change {}

    record AddElements(List<String> path, AttributeValue elements) implements Change {}

    record RemoveElements(List<String> path, AttributeValue elements) implements Change {}
}
