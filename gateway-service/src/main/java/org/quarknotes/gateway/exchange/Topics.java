package org.quarknotes.gateway.exchange;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import org.quarknotes.gateway.domain.Rule.Destination.Sns;

/** Topics of Amazon SNS. */
public interface Topics {

    /**
     * Publishes a message once. Called on an event loop, which is never blocked; the future completes there.
     *
     * @param attributes for the filters of subscribers; each a text that is not empty
     * @return done when SNS has the message; every failure means that it may not
     */
    Future<Void> publish(Sns topic, String message, Map<String, String> attributes, Duration patience);
}
