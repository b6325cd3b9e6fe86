package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final URI JWKS = URI.create("https://issuer.example/jwks.json");
    private static final URI FILE = URI.create("file:///etc/passwd");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void three_of_them_are_enough() {
        var settings = new Settings("https://issuer.example", "quarknotes", JWKS);

        assertThat(settings.terms().skew()).hasSeconds(5);
        assertThat(settings.keyFetchInterval()).hasSeconds(10);
        assertThat(settings.terms().rememberFor()).hasSeconds(60);
        assertThat(settings.terms().rememberAtMost()).isEqualTo(10_000);
    }

    @Test
    void what_cannot_work_is_refused_at_the_start() {
        assertRefused(() -> new Settings(" ", "quarknotes", JWKS), "issuer");
        assertRefused(() -> new Settings("issuer", "", JWKS), "audience");
        assertRefused(() -> new Settings("issuer", "quarknotes", FILE), "http");
        assertRefused(() -> new Endpoints(JWKS, Optional.of(FILE), Optional.empty()), "ended sessions");
        assertRefused(() -> new Endpoints(JWKS, Optional.empty(), Optional.of(FILE)), "API keys");
        assertRefused(() -> with(SECOND.negated(), SECOND, SECOND, 1), "skew");
        assertRefused(() -> with(SECOND.multipliedBy(61), SECOND, SECOND, 1), "skew");
        assertRefused(() -> with(SECOND, Duration.ZERO, SECOND, 1), "interval");
        assertRefused(() -> with(SECOND, SECOND, SECOND.multipliedBy(61), 1), "60 seconds");
        assertRefused(() -> with(SECOND, SECOND, SECOND, -1), "negative");
    }

    @Test
    void cognito_has_keys_and_nothing_else() {
        var all = new Endpoints(JWKS, Optional.of(JWKS.resolve("ended")), Optional.of(JWKS.resolve("exchange")));

        assertThat(new Settings(new Terms("issuer", "client"), all).endpoints()).isEqualTo(all);
        assertThat(new Settings(new Terms("issuer", "client", Dialect.COGNITO), all).endpoints())
                .isEqualTo(Endpoints.of(JWKS));
    }

    private static Settings with(Duration skew, Duration interval, Duration rememberFor, int rememberAtMost) {
        return new Settings(
                new Terms("issuer", "quarknotes", Dialect.RFC9068, skew, rememberFor, rememberAtMost),
                Endpoints.of(JWKS),
                interval);
    }

    private static void assertRefused(Runnable making, String word) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word);
    }
}
