/** What the machine gives: the time, and ids. */
@NullMarked
package org.quarknotes.users.system;

import org.jspecify.annotations.NullMarked;
