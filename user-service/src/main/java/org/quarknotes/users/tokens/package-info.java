/** Access tokens signed with our key, and refresh tokens derived from each other with our secret. */
@NullMarked
package org.quarknotes.users.tokens;

import org.jspecify.annotations.NullMarked;
