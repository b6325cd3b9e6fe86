/**
 * Inboxes kept in the table "notify". {@code NotificationItems} and {@code InboxItems} describe what lies in a person's
 * partition. {@code Deliveries} add to it, {@code Readings} say what was read, {@code InboxPages} read it, {@code
 * Departures} erase who left, and {@code Tombstones} remember them for a while. {@code DynamoReaders} keep who sees which
 * note, {@code DynamoPreferences} how people want to be told.
 */
@NullMarked
package org.quarknotes.notify.dynamodb;

import org.jspecify.annotations.NullMarked;
