/**
 * The whole system on one machine: {@link org.quarknotes.local.system.LocalSystem} starts its parts, watches them and
 * stops them; tests use it as {@code ./dev up} does. {@link org.quarknotes.local.system.RunFolder} is what outlives the
 * process: data, logs, and who is running.
 */
@NullMarked
package org.quarknotes.local.system;

import org.jspecify.annotations.NullMarked;
