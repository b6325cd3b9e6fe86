package org.quarknotes.notify.webhooks;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.Notification;
import org.quarknotes.notify.domain.webhooks.Posting;
import org.quarknotes.notify.domain.webhooks.Receivers;
import org.quarknotes.notify.domain.webhooks.Webhook;

/** Receivers that speak HTTP, reached at addresses that were looked at before. */
final class HttpReceivers implements Receivers {
    private static final Logger LOG = Logger.getLogger(HttpReceivers.class);

    private final VettedNames names;
    private final Exchanges exchanges;
    private final Clock clock;
    private final Duration timeout;

    /**
     * Such receivers.
     *
     * @param timeout for one post altogether
     */
    HttpReceivers(VettedNames names, Exchanges exchanges, Clock clock, Duration timeout) {
        this.names = names;
        this.exchanges = exchanges;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public Answer post(Webhook webhook, Posting posting, Optional<Notification> about) {
        try {
            var begin = System.nanoTime();
            var address = names.addressOf(webhook.receiver(), timeout);
            var left = timeout.minusNanos(System.nanoTime() - begin);
            var body = WireMessage.of(posting, about).toJson();
            var reply = exchanges.post(
                    new Exchanges.Call(
                            webhook.receiver(), address, headers(webhook, posting, body), Buffer.buffer(body)),
                    left);
            LOG.debugf("message %s was answered %d", posting.id(), reply.status());
            return new Answered(reply.status(), RetryAfter.of(reply.status(), reply.retryAfter(), clock));
        } catch (IOException failure) {
            LOG.infof("webhook %s did not get message %s: %s", webhook.id().text(), posting.id(), failure.getMessage());
            return new Unanswered();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unanswered();
        }
    }

    private Map<String, String> headers(Webhook webhook, Posting posting, byte[] body) {
        var now = clock.instant();
        return Map.of(
                "Host", webhook.receiver().authority(),
                "Content-Type", "application/json",
                "User-Agent", "Quarknotes-Webhooks/1",
                "webhook-id", posting.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(webhook.secret(), posting.id(), now, body));
    }
}
