/** Inboxes kept in the table "notify". */
@NullMarked
package org.quarknotes.notify.dynamodb;

import org.jspecify.annotations.NullMarked;
