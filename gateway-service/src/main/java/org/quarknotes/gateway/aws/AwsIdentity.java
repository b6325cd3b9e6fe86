package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.exchange.Background;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Whose name calls are signed with. Looking that up may block, so it happens in the background: for the first caller, and
 * again before the credentials expire, while calls still use the old ones.
 */
@Singleton
final class AwsIdentity {
    private static final Logger LOG = Logger.getLogger(AwsIdentity.class);

    /** Roles renew their credentials at least this long before the old ones expire. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Credentials that never expire may be exchanged in their file all the same. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /** Asking a machine's metadata service where there is none takes seconds. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Chain chain;
    private final Background background;
    private final InstantSource clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Held held;
    private @Nullable Failure failure;

    /** Where credentials come from; may block. */
    @FunctionalInterface
    interface Chain {
        AwsCredentialsIdentity resolve();
    }

    private record Held(AwsCredentialsIdentity credentials, Instant renewal, Instant expiry) {}

    private record Failure(RuntimeException reason, Instant until) {}

    AwsIdentity(Chain chain, Background background, InstantSource clock) {
        this.chain = chain;
        this.background = background;
        this.clock = clock;
    }

    /** Credentials that are good now; completes on the caller's event loop, and fails when there are none. */
    Future<AwsCredentialsIdentity> current() {
        var known = held;
        var now = clock.instant();
        if (known == null || !now.isBefore(known.expiry())) {
            return background.run(this::resolved);
        }
        if (!now.isBefore(known.renewal()) && renewing.compareAndSet(false, true)) {
            background
                    .run(() -> renewed(known))
                    .onComplete(done -> renewing.set(false))
                    .onFailure(failure -> LOG.warn("AWS credentials could not be renewed", failure));
        }
        return Future.succeededFuture(known.credentials());
    }

    /** Many may come here at once; one asks. What it was told holds for the others, and for a moment if it was a no. */
    private synchronized AwsCredentialsIdentity resolved() {
        var known = held;
        if (known != null && clock.instant().isBefore(known.expiry())) {
            return known.credentials();
        }
        var failed = failure;
        if (failed != null && clock.instant().isBefore(failed.until())) {
            throw failed.reason();
        }
        try {
            return resolve();
        } catch (RuntimeException e) {
            failure = new Failure(e, clock.instant().plus(PAUSE));
            throw e;
        }
    }

    private AwsCredentialsIdentity renewed(Held old) {
        held = new Held(old.credentials(), clock.instant().plus(TRY_AGAIN), old.expiry());
        return resolve();
    }

    private AwsCredentialsIdentity resolve() {
        var credentials = chain.resolve();
        var now = clock.instant();
        var expiry = credentials.expirationTime().orElse(Instant.MAX);
        var renewal = credentials
                .expirationTime()
                .map(end -> end.minus(MARGIN))
                .filter(now::isBefore)
                .orElse(now.plus(expiry.equals(Instant.MAX) ? LOOK_AGAIN : TRY_AGAIN));
        held = new Held(credentials, renewal, expiry);
        return credentials;
    }
}
