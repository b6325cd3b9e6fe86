package org.quarknotes.notify.kafka;

import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;
import org.quarknotes.notify.domain.UserId;
import org.quarknotes.notify.domain.Wakeups;
import org.quarknotes.notify.domain.live.OpenStreams;

/**
 * Wakes streams in every replica: those of this one at once, those of the others by a topic that each of them reads from
 * its end, for itself. Nothing is waited for and nothing is repeated, for a stream looks by itself too.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class KafkaWakeups implements Wakeups {
    private static final Logger LOG = Logger.getLogger(KafkaWakeups.class);

    private final OpenStreams streams;
    private final Emitter<Record<String, String>> others;

    KafkaWakeups(
            OpenStreams streams,
            @Channel("wakeups-out") @OnOverflow(OnOverflow.Strategy.DROP) Emitter<Record<String, String>> others) {
        this.streams = streams;
        this.others = others;
    }

    @Override
    public void wake(UserId person) {
        streams.wake(person);
        try {
            others.send(Record.of(person.text(), person.text())).exceptionally(lost -> {
                LOG.debugf(lost, "a wakeup was lost");
                return null;
            });
        } catch (RuntimeException lost) {
            LOG.debugf(lost, "a wakeup was lost");
        }
    }

    /** What another replica says; what is no person's id is passed over. */
    @Incoming("wakeups")
    public void hear(String person) {
        try {
            streams.wake(new UserId(person));
        } catch (IllegalArgumentException nonsense) {
            LOG.debug("a wakeup is for nobody", nonsense);
        }
    }
}
