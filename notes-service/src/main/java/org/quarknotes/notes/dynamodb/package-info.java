/** Notes and grants kept in the table "notes"; the items are described in {@code NoteItems}. */
@NullMarked
package org.quarknotes.notes.dynamodb;

import org.jspecify.annotations.NullMarked;
