package org.quarknotes.notify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.webhooks.Reach;
import org.quarknotes.notify.domain.webhooks.Receivers.Answer;
import org.quarknotes.notify.domain.webhooks.Receivers.Answered;
import org.quarknotes.notify.domain.webhooks.Receivers.Unanswered;

/**
 * Names that stand for what is inside, or do so the next moment. Here the internet is 127.0.0.1, and all else of this
 * machine is inside; what the system resolves is not asked for.
 */
class ForgedNamesTest {
    private static final Reach INTERNET =
            new Reach(List.of("http"), address -> address.equals(InetAddress.ofLiteral("127.0.0.1")));

    private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
    private int questions;

    @Test
    void a_name_that_changes_after_it_was_looked_at_leads_nowhere_else() {
        try (var outside = RealReceiver.that(RealReceiver.answering(200));
                var inside = RealReceiver.on("127.0.0.2", outside.port(), RealReceiver.answering(200))) {
            stands("127.0.0.1");
            stands("127.0.0.2");

            assertThat(post(outside.port(), INTERNET)).isEqualTo(new Answered(200, Optional.empty()));

            assertThat(questions).isEqualTo(1);
            assertThat(outside.heard().getFirst().field("Host")).isEqualTo("rebinding.example:" + outside.port());
            assertThat(inside.connections()).isZero();

            assertThat(post(outside.port(), INTERNET)).isEqualTo(new Unanswered());

            assertThat(inside.connections()).isZero();
            assertThat(outside.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_name_that_stands_for_both_is_refused_whichever_comes_first() {
        try (var outside = RealReceiver.that(RealReceiver.answering(200))) {
            stands("127.0.0.1", "127.0.0.2");
            stands("127.0.0.2", "127.0.0.1");

            assertThat(post(outside.port(), INTERNET)).isEqualTo(new Unanswered());
            assertThat(post(outside.port(), INTERNET)).isEqualTo(new Unanswered());

            assertThat(outside.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "0.0.0.0", "::ffff:127.0.0.1", "169.254.169.254", "10.0.0.1", "fd00::1"})
    void with_the_real_rule_a_name_that_stands_for_what_is_inside_is_refused(String address) {
        try (var here = RealReceiver.that(RealReceiver.answering(200))) {
            stands(address);

            assertThat(post(here.port(), new Reach(List.of("http"), Reach.INTERNET.admitted())))
                    .isEqualTo(new Unanswered());

            assertThat(here.connections()).isZero();
        }
    }

    @Test
    void a_name_without_an_address_is_refused() {
        answers.add(List.of());

        assertThat(post(80, INTERNET)).isEqualTo(new Unanswered());
    }

    private void stands(String... addresses) {
        answers.add(Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
    }

    private Answer post(int port, Reach reach) {
        Names names = (name, patience) -> {
            questions++;
            assertThat(name).isEqualTo("rebinding.example");
            return answers.remove();
        };
        return Posts.with(names, reach, new HttpClientOptions(), Clock.systemUTC(), Duration.ofSeconds(2))
                .post(
                        Samples.webhook("http://rebinding.example:" + port + "/hook"),
                        Samples.POSTING,
                        Optional.of(Samples.TOLD));
    }
}
