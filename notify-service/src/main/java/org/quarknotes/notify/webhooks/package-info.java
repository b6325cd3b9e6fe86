/**
 * The way out to people's receivers. {@link HttpReceivers} signs and posts, to addresses that {@link VettedNames} lets
 * pass; {@link Rounds} has those that are due posted, a bounded number at once.
 */
@NullMarked
package org.quarknotes.notify.webhooks;

import org.jspecify.annotations.NullMarked;
