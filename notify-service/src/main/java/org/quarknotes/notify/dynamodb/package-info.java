/**
 * Inboxes kept in the table "notify". {@code NotificationItems} describes items, {@code Deliveries} writes them, {@code
 * Departures} erases who left, and {@code Tombstones} remember them for a while.
 */
@NullMarked
package org.quarknotes.notify.dynamodb;

import org.jspecify.annotations.NullMarked;
