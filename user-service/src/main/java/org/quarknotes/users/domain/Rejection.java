package org.quarknotes.users.domain;

import java.io.Serial;
import java.time.Duration;

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

    /** Unknown address or wrong password, or the account is disabled; the cases are not told apart. */
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

    /** Somebody who is signed in was asked for the password once more. */
    public static final class WrongPassword extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public WrongPassword() {
            super("the password is wrong");
        }
    }

    public static final class UserNotFound extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public UserNotFound() {
            super("nobody has this id");
        }
    }

    /** There is no such session or API key, or it is somebody else's. */
    public static final class NothingThere extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public NothingThere() {
            super("there is no such thing among the caller's");
        }
    }

    /** Unknown, deleted or expired, or its owner is gone or disabled; the cases are not told apart. */
    public static final class InvalidApiKey extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public InvalidApiKey() {
            super("the API key is not valid, or no longer");
        }
    }

    /** Somebody wants more API keys than anybody can look after. */
    public static final class TooManyApiKeys extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public TooManyApiKeys() {
            super("is one too many: there are %d API keys already, delete one first".formatted(ApiKeys.MOST));
        }
    }

    /** The profile is not in the version that the caller knows. */
    public static final class Stale extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("the profile has changed");
        }
    }

    /** What somebody may not do who otherwise could: administrators to themselves, or the disabled. */
    public static final class Forbidden extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** Too many passwords were tried. */
    public static final class GuessedTooOften extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        public GuessedTooOften(Duration wait) {
            super("too many passwords were tried");
            this.wait = wait;
        }

        /** After this time another one may be tried. */
        public Duration until() {
            return wait;
        }
    }

    /** Another request was sent with the same idempotency key. */
    public static final class KeyReused extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("the idempotency key was used for another request");
        }
    }

    /** A request with the same idempotency key is under way. */
    public static final class RequestInProgress extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public RequestInProgress() {
            super("a request with the same idempotency key is under way");
        }
    }

    /** More passwords wait to be hashed than can be in good time, or a database is too busy. */
    public static final class Overloaded extends Rejection {
        @Serial
        private static final long serialVersionUID = 1L;

        public Overloaded() {
            super("too many passwords are being checked at the moment");
        }
    }
}
