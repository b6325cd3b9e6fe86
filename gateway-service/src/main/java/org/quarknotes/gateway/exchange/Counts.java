package org.quarknotes.gateway.exchange;

/**
 * Counts what happens beside requests, such as retries and refused route files. In a pod the counts are metrics; a function
 * has nobody who would read them.
 */
@FunctionalInterface
public interface Counts {

    /**
     * Once more.
     *
     * @param name of the metric, in the plural with dots, below {@code gateway.}
     * @param tags names and values, alternating; few different ones
     */
    void add(String name, String... tags);
}
