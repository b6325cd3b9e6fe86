/** What a request costs notes-service, and how that grows with what it keeps. */
@NullMarked
package org.quarknotes.local.benchmarks.notes;

import org.jspecify.annotations.NullMarked;
