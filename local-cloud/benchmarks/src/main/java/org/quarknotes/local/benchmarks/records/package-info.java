/**
 * dynamo-records beside the SDK's Enhanced Client and beside the bare client, with the same twelve attributes in the same
 * items: a {@code Contender} each, used for the first time in a fresh JVM ({@code FirstUse}) and then again and again
 * ({@code SteadyState}). Both run in child JVMs of which there is never more than one, in turns.
 */
@NullMarked
package org.quarknotes.local.benchmarks.records;

import org.jspecify.annotations.NullMarked;
