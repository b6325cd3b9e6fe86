/** Access tokens signed and verified with our keys, and refresh tokens derived from each other with our secret. */
@NullMarked
package org.quarknotes.users.tokens;

import org.jspecify.annotations.NullMarked;
