package org.quarknotes.gateway.publications;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.quarknotes.gateway.domain.Rule.Destination.Sns;
import org.quarknotes.gateway.exchange.Topics;

/** Sends events to SNS as documents; the attributes {@code type} and {@code subject} are for the filters of subscribers. */
@Singleton
final class SnsMessages {
    private final Topics topics;
    private final PublicationConfig config;
    private final Losses losses;
    private final AtomicInteger underWay = new AtomicInteger();

    SnsMessages(Topics topics, PublicationConfig config, Losses losses) {
        this.topics = topics;
        this.config = config;
        this.losses = losses;
    }

    /** Done at once, or when the event was sent or lost if that is to be waited for; never fails. */
    Future<Void> send(Sns topic, CallEvent event) {
        if (underWay.incrementAndGet() > config.waiting()) {
            underWay.decrementAndGet();
            losses.add("too many are on their way to SNS");
            return Future.succeededFuture();
        }
        var attributes = Map.of("type", event.type(), "subject", event.call().route());
        var sent = topics.publish(topic, event.document(), attributes, config.timeout())
                .onComplete(done -> underWay.decrementAndGet())
                .onFailure(failure -> losses.add(String.valueOf(failure.getMessage())));
        return config.awaited() ? sent.otherwiseEmpty() : Future.succeededFuture();
    }
}
