/** How figures are gathered and written, whatever was measured. */
@NullMarked
package org.quarknotes.local.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
