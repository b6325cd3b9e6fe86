/** The ports of the domain, kept in memory: quick enough to test by, and held to the same contracts as the real ones. */
@NullMarked
package org.quarknotes.users.memory;

import org.jspecify.annotations.NullMarked;
