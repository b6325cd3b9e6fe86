/**
 * Hands requests to the services behind the gateway, and their answers back. {@link
 * org.quarknotes.gateway.upstreams.Forwarding} is the way in: it makes an {@code Errand} of each request, {@code Attempts}
 * asks once or again, {@code Attempt} is the life of one, and {@code Call} the leave for it. {@code Service} is what is
 * known of a service now, {@code Pool} its connections, {@code Patience} and {@code Watch} end what takes too long. {@link
 * org.quarknotes.gateway.upstreams.WebSockets} joins sockets.
 */
@NullMarked
package org.quarknotes.gateway.upstreams;

import org.jspecify.annotations.NullMarked;
