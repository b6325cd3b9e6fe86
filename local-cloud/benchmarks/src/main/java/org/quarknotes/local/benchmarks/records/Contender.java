package org.quarknotes.local.benchmarks.records;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One way to keep orders in a table. It is made, with its schema, in the measured time of a first use; nothing of it may
 * be loaded before.
 *
 * @param <T> what this way keeps
 */
interface Contender<T> {
    /** An order of this customer in the form that this way keeps; making it is nobody's merit and not measured. */
    T order(String customer, int number);

    Map<String, AttributeValue> toItem(T order);

    T fromItem(Map<String, AttributeValue> item);

    void put(T order);

    /** Strongly consistent. */
    T get(String customer, String id);

    /** The first orders of the customer, at most 20, by one strongly consistent Query. */
    List<T> firstPage(String customer);
}
