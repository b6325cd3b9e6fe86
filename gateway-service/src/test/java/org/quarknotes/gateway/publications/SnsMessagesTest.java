package org.quarknotes.gateway.publications;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Rule.Destination.Sns;
import org.quarknotes.gateway.exchange.Topics;

class SnsMessagesTest {
    private static final Sns TOPIC = new Sns(
            "arn:aws:sns:eu-central-1:123456789012:calls", new AwsService("sns", "eu-central-1", Optional.empty()));
    private static final CallEvent EVENT = new CallEvent(
            UUID.randomUUID(),
            "org.quarknotes.gateway.called.v1",
            Instant.EPOCH,
            new CallEvent.Call("GET", "route", 200, Optional.empty(), "request"),
            Optional.empty());

    private final Losses losses = new Losses((name, tags) -> {}, InstantSource.system());
    private final Deque<Promise<Void>> underWay = new ArrayDeque<>();

    /** Each message waits until the test says what became of it. */
    private final Topics topics = (Sns topic, String message, Map<String, String> attributes, Duration patience) -> {
        Promise<Void> sent = Promise.promise();
        underWay.add(sent);
        return sent.future();
    };

    @Test
    void in_a_container_nobody_waits() {
        assertThat(messages(false).send(TOPIC, EVENT).isComplete()).isTrue();

        assertThat(underWay).hasSize(1);
    }

    @Test
    void in_a_function_the_answer_waits_until_the_message_is_sent_or_lost() {
        var messages = messages(true);
        var first = messages.send(TOPIC, EVENT);
        var second = messages.send(TOPIC, EVENT);
        assertThat(first.isComplete()).isFalse();

        underWay.remove().complete();
        underWay.remove().fail("SNS is away");

        assertThat(first.succeeded()).isTrue();
        assertThat(second.succeeded()).isTrue();
        assertThat(losses.count()).isEqualTo(1);
    }

    @Test
    void more_than_the_limit_are_not_sent_but_counted_until_there_is_room_again() {
        var messages = messages(false);
        for (int i = 0; i < 5; i++) {
            assertThat(messages.send(TOPIC, EVENT))
                    .extracting(Future::succeeded)
                    .isEqualTo(true);
        }
        assertThat(underWay).hasSize(2);
        assertThat(losses.count()).isEqualTo(3);

        underWay.remove().complete();
        assertThat(messages.send(TOPIC, EVENT).succeeded()).isTrue();

        assertThat(losses.count()).isEqualTo(3);
    }

    private SnsMessages messages(boolean awaited) {
        return new SnsMessages(topics, new Settings(awaited, 2, Duration.ofSeconds(1)), losses);
    }

    /** Settings as a test wants them. */
    record Settings(boolean awaited, int waiting, Duration timeout) implements PublicationConfig {}
}
