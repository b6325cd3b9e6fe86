package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.tokens.ApiKeyExchange.Granted;

class ApiKeysTest {
    private static final String KEY = TestKeys.key(1);
    private static final Duration LIFETIME = Duration.ofSeconds(45);

    private final TestClock clock = new TestClock();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile ApiKeyExchange issuer = key -> new Granted("token-" + questions.get(), LIFETIME);
    private final ApiKeys keys = ApiKeys.of(this::ask, clock);

    private Granted ask(String key) throws InvalidApiKey, IOException {
        questions.incrementAndGet();
        return issuer.exchange(key);
    }

    @Test
    void a_key_is_exchanged_once_while_its_token_has_five_seconds_left() throws InvalidApiKey {
        assertThat(keys.cached(KEY)).isEmpty();
        assertThat(keys.exchange(KEY)).isEqualTo("token-1");

        clock.advance(Duration.ofMillis(39_999));
        assertThat(keys.cached(KEY)).contains("token-1");
        assertThat(keys.exchange(KEY)).isEqualTo("token-1");

        clock.advance(Duration.ofMillis(1));
        assertThat(keys.cached(KEY)).isEmpty();
        assertThat(keys.exchange(KEY)).isEqualTo("token-2");
    }

    @Test
    void a_token_that_lives_longer_is_not_remembered_longer() throws InvalidApiKey {
        issuer = key -> new Granted("token", Duration.ofHours(1));
        keys.exchange(KEY);

        clock.advance(Duration.ofSeconds(40));

        assertThat(keys.cached(KEY)).isEmpty();
    }

    @Test
    void a_token_with_little_left_is_given_and_not_remembered() throws InvalidApiKey {
        issuer = key -> new Granted("token", Duration.ofSeconds(5));

        assertThat(keys.exchange(KEY)).isEqualTo("token");
        assertThat(keys.cached(KEY)).isEmpty();
    }

    @Test
    void a_key_of_nobody_is_asked_about_once_in_ten_seconds() {
        issuer = ApiKeyExchange.closed();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> keys.exchange(KEY)).isInstanceOf(InvalidApiKey.class);
        }
        assertThat(questions).hasValue(1);

        clock.advance(Duration.ofSeconds(10));
        assertThatThrownBy(() -> keys.exchange(KEY)).isInstanceOf(InvalidApiKey.class);
        assertThat(questions).hasValue(2);
    }

    @Test
    void a_deleted_key_is_dead_when_its_token_is() throws InvalidApiKey {
        keys.exchange(KEY);
        issuer = ApiKeyExchange.closed();

        clock.advance(Duration.ofSeconds(40));

        assertThatThrownBy(() -> keys.exchange(KEY)).isInstanceOf(InvalidApiKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "qn_", "secret", "Bearer x", "qn__", "qn_..._abcdef"})
    void what_cannot_be_a_key_is_refused_without_asking(String text) {
        assertThatThrownBy(() -> keys.exchange(text)).isInstanceOf(InvalidApiKey.class);
        assertThat(keys.cached(text)).isEmpty();
        assertThat(questions).hasValue(0);
    }

    @Test
    void a_slip_of_the_keyboard_is_seen_without_asking() {
        for (int at = 0; at < KEY.length(); at++) {
            var other = KEY.charAt(at) == 'b' ? 'c' : 'b';
            var slip = KEY.substring(0, at) + other + KEY.substring(at + 1);
            assertThatThrownBy(() -> keys.exchange(slip)).as("at %d", at).isInstanceOf(InvalidApiKey.class);
        }
        for (var slip :
                new String[] {KEY + " ", " " + KEY, KEY + "0", KEY.substring(1), KEY.toUpperCase(Locale.ROOT)}) {
            assertThatThrownBy(() -> keys.exchange(slip)).isInstanceOf(InvalidApiKey.class);
        }
        assertThat(questions).hasValue(0);
    }

    @Test
    void an_issuer_that_is_away_is_nobody_s_fault_and_asked_again_at_once() throws InvalidApiKey {
        issuer = key -> {
            throw new IOException("away");
        };
        assertThatThrownBy(() -> keys.exchange(KEY)).isInstanceOf(KeysUnavailable.class);
        issuer = key -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> keys.exchange(KEY)).isInstanceOf(KeysUnavailable.class);

        issuer = key -> new Granted("token", LIFETIME);

        assertThat(keys.exchange(KEY)).isEqualTo("token");
    }

    @Test
    void all_who_come_with_one_key_at_once_cause_one_exchange() throws Exception {
        var answer = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        issuer = key -> {
            asked.countDown();
            await(answer);
            return new Granted("token", LIFETIME);
        };

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<String>>();
            for (int i = 0; i < 50; i++) {
                results.add(callers.submit(() -> keys.exchange(KEY)));
            }
            asked.await();
            answer.countDown();
            for (var result : results) {
                assertThat(result.get()).isEqualTo("token");
            }
        }
        assertThat(questions).hasValue(1);
    }

    @Test
    void no_more_than_sixteen_are_exchanged_at_a_time() throws Exception {
        var answer = new CountDownLatch(1);
        var asked = new CountDownLatch(16);
        issuer = key -> {
            asked.countDown();
            await(answer);
            return new Granted("token", LIFETIME);
        };

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Future<String>>();
            for (int i = 0; i < 16; i++) {
                var key = TestKeys.key(i);
                results.add(callers.submit(() -> keys.exchange(key)));
            }
            asked.await();
            var seventeenth = callers.submit(() -> keys.exchange(TestKeys.key(17)));
            assertThatThrownBy(seventeenth::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(KeysUnavailable.class);
            answer.countDown();
            for (var result : results) {
                assertThat(result.get()).isEqualTo("token");
            }
        }
    }

    @Test
    void no_more_are_remembered_than_there_is_room_for() throws InvalidApiKey {
        for (int i = 0; i < 10_050; i++) {
            keys.exchange(TestKeys.key(i));
        }

        assertThat(keys.cached(TestKeys.key(10_049))).isPresent();
        assertThat(keys.cached(TestKeys.key(0))).isEmpty();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
