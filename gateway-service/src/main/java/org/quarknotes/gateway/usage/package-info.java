/**
 * Usage plans: how much may be asked for with an API key, in a second, a day and a month. {@link
 * org.quarknotes.gateway.usage.Plans} finds a key's plan, {@link org.quarknotes.gateway.usage.Meter} keeps to it, and
 * {@link org.quarknotes.gateway.usage.DynamoUsageCounters} has what all replicas share.
 */
@NullMarked
package org.quarknotes.gateway.usage;

import org.jspecify.annotations.NullMarked;
