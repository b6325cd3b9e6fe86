/** Hands requests to the services behind the gateway, and their answers back. */
@NullMarked
package org.quarknotes.gateway.upstreams;

import org.jspecify.annotations.NullMarked;
