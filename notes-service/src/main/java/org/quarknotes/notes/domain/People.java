package org.quarknotes.notes.domain;

/** Those who have an account. */
public interface People {
    /**
     * Whether there is somebody with this id, asked in the name of whoever makes the current request.
     *
     * @throws PeopleUnavailable when that cannot be found out now
     */
    boolean exist(UserId id);

    /** Nobody can be asked at the moment; the caller may try again later. */
    final class PeopleUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public PeopleUnavailable(Throwable cause) {
            super("the users' service did not answer", cause);
        }
    }
}
