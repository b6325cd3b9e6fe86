/**
 * How many events pass from an outbox through Kafka into inboxes, what that costs, and how long somebody waits for one. A
 * {@code Backlog} is recorded while nobody sends it, then a {@code Watch} looks how it shrinks; a {@code SteadyRate} of
 * single events says how late they arrive; {@code Floor} does the least that could do the same.
 */
@NullMarked
package org.quarknotes.local.benchmarks.events;

import org.jspecify.annotations.NullMarked;
