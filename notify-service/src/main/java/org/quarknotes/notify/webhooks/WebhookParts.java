package org.quarknotes.notify.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.quarknotes.notify.domain.Telling;
import org.quarknotes.notify.domain.webhooks.BackOff;
import org.quarknotes.notify.domain.webhooks.Delivering;
import org.quarknotes.notify.domain.webhooks.Delivering.Ending;
import org.quarknotes.notify.domain.webhooks.Postings;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receivers;
import org.quarknotes.notify.domain.webhooks.Webhooks;

/** Makes what delivers webhooks, from configuration. */
class WebhookParts {
    /** A post must have ended when its claim does, or it would be made twice. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    @Produces
    @Singleton
    Reach reach(WebhookSettings settings) {
        return settings.allowPrivate() ? Reach.ANYWHERE : Reach.INTERNET;
    }

    @Produces
    @Singleton
    SystemNames names() {
        return new SystemNames();
    }

    void close(@Disposes SystemNames names) {
        names.close();
    }

    @Produces
    @Singleton
    Exchanges exchanges(Vertx vertx, WebhookSettings settings) {
        if (!settings.timeout().isPositive() || settings.timeout().compareTo(LONGEST) > 0) {
            throw new IllegalStateException(
                    "quarknotes.notify.webhooks.timeout is %s; set it to more than nothing and at most %s"
                            .formatted(settings.timeout(), LONGEST));
        }
        return new Exchanges(vertx, new HttpClientOptions(), settings.atOnce(), settings.timeout());
    }

    @Produces
    @Singleton
    Receivers receivers(SystemNames names, Exchanges exchanges, Reach reach, Clock clock, WebhookSettings settings) {
        return new HttpReceivers(new VettedNames(names, reach), exchanges, clock, settings.timeout());
    }

    @Produces
    @Singleton
    Ending ending(Telling telling, Clock clock, WebhookSettings settings) {
        var random = new SecureRandom();
        var backOff =
                new BackOff(settings.firstPause(), settings.longestPause(), settings.giveUpAfter(), random::nextDouble);
        return new Ending(backOff, telling, clock);
    }

    @Produces
    @Singleton
    Delivering delivering(Webhooks webhooks, Postings postings, Receivers receivers, Ending ending) {
        return new Delivering(webhooks, postings, receivers, ending);
    }

    @Produces
    @Singleton
    Rounds rounds(Postings postings, Delivering delivering, Clock clock, WebhookSettings settings) {
        var limits = new Hands.Limits(settings.atOnce(), settings.atOnceOfPerson(), settings.atOnceOfWebhook());
        return new Rounds(postings, delivering, clock, limits);
    }
}
