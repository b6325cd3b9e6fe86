package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.InvalidToken.Reason;

/** An issuer's keys come and go. */
class KeyRotationTest {
    private final TestClock clock = new TestClock();
    private Issuer issuer;
    private AccessTokens tokens;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = Issuer.start();
        tokens = AccessTokens.of(issuer.settings(), clock);
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    /** Whenever it was withdrawn, and although a token that was verified is remembered for a minute. */
    @Test
    void a_withdrawn_key_is_believed_for_five_minutes_at_most() throws InvalidToken {
        var leaked = issuer.addKey("leaked");
        var token = issuer.tokenWith(
                clock.instant(),
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(clock.instant().getEpochSecond() + 3600)),
                signedWith(leaked));
        tokens.verify(token);
        issuer.withdraw(leaked);

        for (int second = 0; second < 299; second++) {
            clock.advance(Duration.ofSeconds(1));
            whetherBelieved(token);
        }
        clock.advance(Duration.ofSeconds(1));

        assertThat(tokens.cached(token)).isEmpty();
        assertThat(refusalOf(token)).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(tokens.verify(issuer.token(clock.instant())).subject()).isEqualTo("alice");
    }

    /** Published well before it is used, and for a while after, as user-service does. */
    @Test
    void a_rotation_of_keys_is_not_noticed() throws InvalidToken {
        var old = issuer.key();
        var before = issuer.token(clock.instant());
        tokens.verify(before);
        var next = issuer.addKey("next");
        clock.advance(Duration.ofMinutes(5));

        assertThat(tokens.verify(signedBy(old)).subject()).isEqualTo("alice");
        assertThat(tokens.verify(signedBy(next)).subject()).isEqualTo("alice");
        var lastOfOld = signedBy(old);
        clock.advance(Duration.ofMinutes(9));
        assertThat(tokens.verify(lastOfOld).subject()).isEqualTo("alice");

        issuer.withdraw(old);
        clock.advance(Duration.ofMinutes(2));
        assertThat(tokens.verify(signedBy(next)).subject()).isEqualTo("alice");
        assertThat(issuer.fetches()).isLessThan(6);
    }

    private String signedBy(RsaJsonWebKey key) {
        return issuer.tokenSigned(clock.instant(), signedWith(key));
    }

    private static Consumer<JsonWebSignature> signedWith(RsaJsonWebKey key) {
        return signature -> {
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
        };
    }

    private void whetherBelieved(String token) {
        if (tokens.cached(token).isEmpty()) {
            try {
                tokens.verify(token);
            } catch (InvalidToken e) {
                assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_KEY);
            }
        }
    }

    private Reason refusalOf(String token) {
        try {
            throw new AssertionError("believed " + tokens.verify(token));
        } catch (InvalidToken e) {
            return e.reason();
        }
    }
}
