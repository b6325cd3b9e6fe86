package org.quarknotes.notes.domain;

/** Which versions of a note the caller has seen and is ready to replace. */
@FunctionalInterface
public interface Precondition {
    boolean admits(long version);
}
