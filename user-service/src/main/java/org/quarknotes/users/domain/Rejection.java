package org.quarknotes.users.domain;

import java.io.Serial;

/** Why something that was asked for is not done. Every caller answers each of them with an error. */
public abstract sealed class Rejection extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private Rejection(String message) {
        super(message, null, false, false);
    }

    public static final class EmailTaken extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public EmailTaken() {
            super("another account has this address");
        }
    }

    /** Unknown address or wrong password; the two are not told apart. */
    public static final class InvalidCredentials extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public InvalidCredentials() {
            super("unknown e-mail or wrong password");
        }
    }

    /** Unknown, expired, used before, or of a session that has ended. */
    public static final class InvalidRefreshToken extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public InvalidRefreshToken() {
            super("the refresh token is not valid");
        }
    }

    public static final class UserNotFound extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public UserNotFound() {
            super("nobody has this id");
        }
    }

    /** More passwords wait to be hashed than can be in good time. */
    public static final class Overloaded extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public Overloaded() {
            super("too many passwords are being checked at the moment");
        }
    }
}
