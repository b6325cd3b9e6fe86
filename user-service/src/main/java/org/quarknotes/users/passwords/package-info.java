/** Passwords hashed with Argon2id, a bounded number at a time, and how often they may be guessed. */
@NullMarked
package org.quarknotes.users.passwords;

import org.jspecify.annotations.NullMarked;
