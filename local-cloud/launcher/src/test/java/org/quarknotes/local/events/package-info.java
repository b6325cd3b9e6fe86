/** Holds what {@code docs/events} says against what was released, and against the topics that there are. */
@NullMarked
package org.quarknotes.local.events;

import org.jspecify.annotations.NullMarked;
