/** How long the system takes from nothing to ready, and how much memory its processes then have. */
@NullMarked
package org.quarknotes.local.benchmarks.start;

import org.jspecify.annotations.NullMarked;
