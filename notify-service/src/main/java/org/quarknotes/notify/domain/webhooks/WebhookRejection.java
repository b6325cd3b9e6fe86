package org.quarknotes.notify.domain.webhooks;

/** Why something asked of webhooks is not done; its message is for the caller. */
public abstract sealed class WebhookRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WebhookRejection(String message) {
        super(message, null, false, false);
    }

    /** It does not exist, or is somebody else's. */
    public static final class NoSuchWebhook extends WebhookRejection {
        private static final long serialVersionUID = 1L;

        public NoSuchWebhook() {
            super("There is no such webhook.");
        }
    }

    /** The person has as many as they may have. */
    public static final class TooManyWebhooks extends WebhookRejection {
        private static final long serialVersionUID = 1L;

        TooManyWebhooks() {
            super("is one too many: you have ten webhooks; delete one first");
        }
    }

    /** The account was deleted while its token had not expired. */
    public static final class NobodyThere extends WebhookRejection {
        private static final long serialVersionUID = 1L;

        NobodyThere() {
            super("The account has been deleted.");
        }
    }
}
