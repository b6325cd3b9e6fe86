/** People who are registered, and their calls of a service past the gateway. */
@NullMarked
package org.quarknotes.local.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
