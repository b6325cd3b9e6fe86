package org.quarknotes.users.domain;

/** Makes secrets that nobody can guess. */
@FunctionalInterface
public interface Secrets {
    /** 32 random bytes. */
    byte[] next();
}
