package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedTokensTest {
    private final TestClock clock = new TestClock();
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
    void a_verified_token_is_known_for_a_minute() throws InvalidToken {
        var tokens = AccessTokens.of(issuer.settings(), clock);
        var token = issuer.token(clock.instant());

        assertThat(tokens.cached(token)).isEmpty();
        var verified = tokens.verify(token);
        clock.advance(Duration.ofMillis(59_999));
        assertThat(tokens.cached(token)).containsSame(verified);
        assertThat(tokens.verify(token)).isSameAs(verified);

        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.cached(token)).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void a_remembered_token_expires_all_the_same() throws InvalidToken {
        var tokens = AccessTokens.of(issuer.settings(), clock);
        var end = NumericDate.fromSeconds(clock.instant().getEpochSecond() + 10);
        var token = issuer.tokenWith(clock.instant(), claims -> claims.setExpirationTime(end));

        tokens.verify(token);
        clock.advance(Duration.ofSeconds(14));
        assertThat(tokens.cached(token)).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.cached(token)).isEmpty();
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        InvalidToken.class, e -> assertThat(e.reason()).isEqualTo(InvalidToken.Reason.EXPIRED));
    }

    @Test
    void never_more_are_remembered_than_allowed() throws InvalidToken {
        var terms = new Terms(Issuer.NAME, Issuer.AUDIENCE, Dialect.RFC9068, Duration.ZERO, Duration.ofMinutes(1), 10);
        var tokens = AccessTokens.of(terms, issuer.keys(), clock);
        var all = IntStream.range(0, 40).mapToObj(this::numbered).toList();

        for (var token : all) {
            tokens.verify(token);
        }

        assertThat(all.stream()
                        .filter(token -> tokens.cached(token).isPresent())
                        .count())
                .isBetween(5L, 10L);
        assertThat(tokens.cached(all.getLast())).isPresent();
    }

    @Test
    void a_token_that_differs_in_one_character_is_another() throws InvalidToken {
        var tokens = AccessTokens.of(issuer.settings(), clock);
        var token = issuer.token(Instant.now(clock));
        tokens.verify(token);

        assertThat(tokens.cached(token + "A")).isEmpty();
        assertThat(tokens.cached(token + "x".repeat(9_000))).isEmpty();
    }

    private String numbered(int number) {
        return issuer.tokenWith(clock.instant(), claims -> claims.setJwtId("token-" + number));
    }
}
