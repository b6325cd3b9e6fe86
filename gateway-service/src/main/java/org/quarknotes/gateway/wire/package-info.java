/**
 * What happens to a connection before there is a request: heads that cannot be read, drip, or never end.
 * {@link org.quarknotes.gateway.wire.GuardedTransport} is the way in; Vert.x has no hook for this above its sockets.
 */
@NullMarked
package org.quarknotes.gateway.wire;

import org.jspecify.annotations.NullMarked;
