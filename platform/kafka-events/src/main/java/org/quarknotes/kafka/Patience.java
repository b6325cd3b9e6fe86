package org.quarknotes.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.quarknotes.outbox.UnusableEvent;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Repeats what failed because the database was away; nothing is lost while it waits, and nothing else waits for it. */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /**
     * What the effect comes to, tried again and again while the database is away.
     *
     * @throws UnusableEvent when the database will never take it
     * @throws InterruptedException when the service stops meanwhile; the event is delivered again then
     */
    public <R> R untilDone(Supplier<R> effect) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                return effect.get();
            } catch (SdkException | UncheckedIOException away) {
                if (isHopeless(away)) {
                    throw new UnusableEvent("the database will never take it", attempt, away);
                }
                LOG.warnf("an event waits %d ms: %s", pause, away.getMessage());
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /**
     * Too large, or a key of the wrong form: trying that again would hold up every later event for good. A connection
     * that breaks never is; the SDK tells of some in an {@link UncheckedIOException}, while it writes a request.
     */
    private static boolean isHopeless(RuntimeException failure) {
        return switch (failure) {
            case TransactionCanceledException cancelled ->
                cancelled.cancellationReasons().stream().anyMatch(reason -> "ValidationError".equals(reason.code()));
            case AwsServiceException refusal
            when refusal.awsErrorDetails() != null ->
                "ValidationException".equals(refusal.awsErrorDetails().errorCode());
            default -> false;
        };
    }
}
