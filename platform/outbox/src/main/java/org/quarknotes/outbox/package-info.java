/**
 * The transactional outbox on DynamoDB. A producer adds {@link org.quarknotes.outbox.Outbox#record} to the transaction
 * that changes its data; a {@link org.quarknotes.outbox.Relay} sends what was recorded, at least once, and deletes it
 * after the broker acknowledged; a consumer adds {@link org.quarknotes.outbox.ConsumedEvents#firstTime} to the
 * transaction of the effect, so that each event takes effect once.
 */
@NullMarked
package org.quarknotes.outbox;

import org.jspecify.annotations.NullMarked;
