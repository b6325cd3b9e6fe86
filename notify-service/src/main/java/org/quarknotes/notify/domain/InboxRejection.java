package org.quarknotes.notify.domain;

/** Why something that a person asked for was not done. */
public abstract sealed class InboxRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InboxRejection(String message) {
        super(message, null, false, false);
    }

    /** There is no such notification, or it is somebody else's. */
    public static final class NoSuchNotification extends InboxRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchNotification() {
            super("There is no such notification.");
        }
    }

    /** The preferences were changed since they were read. */
    public static final class StalePreferences extends InboxRejection {
        private static final long serialVersionUID = 1L;

        public StalePreferences() {
            super("The preferences have changed since you read them.");
        }
    }

    /** Who asked was erased meanwhile. */
    public static final class PersonGone extends InboxRejection {
        private static final long serialVersionUID = 1L;

        public PersonGone() {
            super("This account is gone.");
        }
    }
}
