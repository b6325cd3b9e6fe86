/** Passwords hashed with Argon2id, a bounded number at a time. */
@NullMarked
package org.quarknotes.users.passwords;

import org.jspecify.annotations.NullMarked;
