/**
 * Child JVMs: described by a {@link org.quarknotes.local.processes.JvmCommand}, run as a
 * {@link org.quarknotes.local.processes.ChildJvm}, awaited by asking them, and never left behind, because every child
 * watches its parent ({@code DiesWithParent}).
 */
@NullMarked
package org.quarknotes.local.processes;

import org.jspecify.annotations.NullMarked;
