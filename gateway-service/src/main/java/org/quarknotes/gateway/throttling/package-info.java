/**
 * How often somebody may call, without a store: each replica counts for itself. {@link
 * org.quarknotes.gateway.throttling.AddressThrottling} is for those whom nobody knows, {@link
 * org.quarknotes.gateway.throttling.CallerThrottling} for the others and for routes.
 */
@NullMarked
package org.quarknotes.gateway.throttling;

import org.jspecify.annotations.NullMarked;
