package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Shared<String, StringBuilder> shared = new Shared<>(words -> {
        made.incrementAndGet();
        return new StringBuilder(words);
    });

    @Test
    void the_same_words_mean_the_same_thing() {
        var first = shared.of("a");

        assertThat(shared.of("a")).isSameAs(first);
        assertThat(shared.of("b")).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void what_nobody_uses_any_more_goes() {
        shared.of("a").append("used");

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return shared.of("a").length() == 1;
        });
    }

    @Test
    void what_happens_all_the_time_is_seldom_said() {
        var ticks = new TestTicks();
        var seldom = new Seldom(Duration.ofMinutes(1), ticks);

        assertThat(seldom.happened()).isOne();
        assertThat(seldom.happened()).isZero();
        assertThat(seldom.happened()).isZero();

        ticks.pass(Duration.ofMinutes(1));
        assertThat(seldom.happened()).isEqualTo(3);
    }
}
