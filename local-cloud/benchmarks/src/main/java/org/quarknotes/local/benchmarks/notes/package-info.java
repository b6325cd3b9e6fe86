/**
 * What a request costs notes-service, and how that grows with what it keeps. A {@code Growth} is one thing that grows; of
 * it there is a {@code Situation} for each size, with the requests that are measured in it. The process's CPU time is
 * divided by the number of requests, which come one at a time.
 */
@NullMarked
package org.quarknotes.local.benchmarks.notes;

import org.jspecify.annotations.NullMarked;
