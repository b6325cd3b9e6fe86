/** What the machine gives: the time, ids, and secrets. */
@NullMarked
package org.quarknotes.users.system;

import org.jspecify.annotations.NullMarked;
