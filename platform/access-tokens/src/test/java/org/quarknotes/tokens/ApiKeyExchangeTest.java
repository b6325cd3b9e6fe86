package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange over HTTP. */
class ApiKeyExchangeTest {
    private static final String KEY = TestKeys.key(1);
    private static final String GRANTED = "{\"accessToken\":\"a.b.c\",\"expiresIn\":45}";

    private Issuer issuer;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = Issuer.start();
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void a_key_is_posted_and_a_token_comes_back() throws Exception {
        var received = new AtomicReference<String>();
        var exchange = exchange(200, GRANTED, received);

        var granted = exchange.exchange(KEY);

        assertThat(received.get()).isEqualTo("{\"apiKey\":\"%s\"}".formatted(KEY));
        assertThat(granted.accessToken()).isEqualTo("a.b.c");
        assertThat(granted.lifetime()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void unauthorized_means_that_it_is_nobody_s_key() {
        assertThatThrownBy(() -> exchange(401, "").exchange(KEY)).isInstanceOf(InvalidApiKey.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 403, 404, 429, 500, 503})
    void any_other_status_says_nothing_about_the_key(int status) {
        assertThatThrownBy(() -> exchange(status, status == 204 ? "" : GRANTED).exchange(KEY))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"accessToken\":1,\"expiresIn\":45}",
                "{\"accessToken\":\"a\"}",
                "{\"accessToken\":\"a\",\"expiresIn\":\"45\"}",
                "{\"accessToken\":\"a\",\"expiresIn\":0}",
                "{\"accessToken\":\"a\",\"expiresIn\":-1}",
                "{\"accessToken\":\"a\",\"expiresIn\":4.5}"
            })
    void an_answer_that_is_no_token_says_nothing_about_the_key(String body) {
        assertThatThrownBy(() -> exchange(200, body).exchange(KEY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not answer");
    }

    @Test
    void an_answer_without_end_is_not_read() {
        var endless = "{\"accessToken\":\"%s\",\"expiresIn\":45}".formatted("x".repeat(64 * 1024));

        assertThatThrownBy(() -> exchange(200, endless).exchange(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void an_issuer_that_is_not_there_says_nothing_about_the_key() {
        var nobody = ApiKeyExchange.at(URI.create("http://127.0.0.1:1/exchange"));

        assertThatThrownBy(() -> nobody.exchange(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void an_issuer_that_is_silent_is_waited_for_three_seconds() {
        var silent = new AtomicReference<Thread>();
        var address = issuer.on("/exchange", 200, body -> {
            silent.set(Thread.currentThread());
            LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            return GRANTED;
        });
        var begin = System.nanoTime();

        assertThatThrownBy(() -> ApiKeyExchange.at(address).exchange(KEY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no answer");

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
        LockSupport.unpark(silent.get());
    }

    private ApiKeyExchange exchange(int status, String body) {
        return exchange(status, body, new AtomicReference<>());
    }

    private ApiKeyExchange exchange(int status, String body, AtomicReference<String> received) {
        return ApiKeyExchange.at(issuer.on("/exchange", status, request -> {
            received.set(request);
            return body;
        }));
    }
}
