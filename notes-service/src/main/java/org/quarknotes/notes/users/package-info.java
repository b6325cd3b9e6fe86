/** What notes-service asks of user-service, over HTTP and in the name of its own caller. */
@NullMarked
package org.quarknotes.notes.users;

import org.jspecify.annotations.NullMarked;
