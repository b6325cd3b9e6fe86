/**
 * The commands behind {@code ./dev}: one class each, which reads its options and says what happens in words for the
 * person at the terminal. The work is done in {@code system}, {@code smoke} and {@code traces}.
 */
@NullMarked
package org.quarknotes.local.launcher;

import org.jspecify.annotations.NullMarked;
