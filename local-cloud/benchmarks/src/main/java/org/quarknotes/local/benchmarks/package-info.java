/**
 * What {@code ./dev bench} measures: {@code start}, how the system starts; {@code records}, dynamo-records beside the
 * SDK's Enhanced Client; {@code notes}, what a request costs notes-service. Every figure is printed with the machine, and
 * no test asserts a time: compare figures of one run with each other.
 */
@NullMarked
package org.quarknotes.local.benchmarks;

import org.jspecify.annotations.NullMarked;
