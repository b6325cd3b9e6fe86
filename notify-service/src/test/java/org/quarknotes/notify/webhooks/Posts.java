package org.quarknotes.notify.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.time.Clock;
import java.time.Duration;
import org.quarknotes.notify.domain.webhooks.Delivering;
import org.quarknotes.notify.domain.webhooks.Postings;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receivers;

/** The real way out, put together as the container does it, for tests of other packages too. */
public final class Posts {
    private static final Vertx VERTX = Vertx.vertx();

    private Posts() {}

    /** Receivers anywhere, on this machine too. */
    public static Receivers anywhere(Clock clock, Duration timeout) {
        return with(new SystemNames(), Reach.ANYWHERE, new HttpClientOptions(), clock, timeout);
    }

    static Receivers with(Names names, Reach reach, HttpClientOptions trusting, Clock clock, Duration timeout) {
        return new HttpReceivers(
                new VettedNames(names, reach), new Exchanges(VERTX, trusting, 256, timeout), clock, timeout);
    }

    /** What a replica does: it looks, and posts. */
    public interface Replica {
        void begin();

        void awaitEnd() throws InterruptedException;
    }

    /** A replica with the limits of the configuration's defaults. */
    public static Replica replica(Postings postings, Delivering delivering, Clock clock) {
        var rounds = new Rounds(postings, delivering, clock, new Hands.Limits(256, 16, 4));
        return new Replica() {
            @Override
            public void begin() {
                rounds.begin();
            }

            @Override
            public void awaitEnd() throws InterruptedException {
                rounds.awaitEnd();
            }
        };
    }
}
