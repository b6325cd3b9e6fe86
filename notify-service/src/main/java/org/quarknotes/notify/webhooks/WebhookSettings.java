package org.quarknotes.notify.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "quarknotes.notify.webhooks")
interface WebhookSettings {
    /** Off where another process delivers what is in this table. */
    @WithDefault("true")
    boolean enabled();

    /** Whether {@code http}, and private, loopback and link-local addresses are allowed: for receivers of one's own. */
    @WithDefault("false")
    boolean allowPrivate();

    /** For one post altogether: name, connection, TLS, answer. Well below the minute for which a post is claimed. */
    @WithDefault("PT15S")
    Duration timeout();

    /** After the first attempt; three times as long after each that follows. */
    @WithDefault("PT10S")
    Duration firstPause();

    /** The longest pause, also where a receiver asks for a longer one. */
    @WithDefault("PT4H")
    Duration longestPause();

    /** How long one message is tried before its webhook is disabled. */
    @WithDefault("P1D")
    Duration giveUpAfter();

    /** Between two looks for what is due. */
    @WithDefault("PT1S")
    Duration interval();

    /** How many posts are on their way at once, in each replica. */
    @WithDefault("256")
    int atOnce();

    /** How many of them for one person. */
    @WithDefault("16")
    int atOnceOfPerson();

    /** How many of them to one webhook. */
    @WithDefault("4")
    int atOnceOfWebhook();
}
