/**
 * Telling people while they listen. {@link org.quarknotes.notify.domain.live.OpenStreams} knows who listens here, {@link
 * org.quarknotes.notify.domain.live.Following} finds what each has still to hear, and {@link
 * org.quarknotes.notify.domain.live.Conversation} remembers what was acknowledged. The inbox is the truth; a wakeup only
 * says that it is worth a look.
 */
@NullMarked
package org.quarknotes.notify.domain.live;

import org.jspecify.annotations.NullMarked;
