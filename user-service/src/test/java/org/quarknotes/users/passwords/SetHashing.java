package org.quarknotes.users.passwords;

import java.util.OptionalInt;

/** Settings as a test sets them. */
record SetHashing(OptionalInt atOnce, int waiting) implements HashingSettings {}
