package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.InvalidToken.Reason;

class AccessTokensTest {
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

    @Test
    void a_good_token_says_who_may_do_what() throws InvalidToken {
        var token = tokens.verify(issuer.token(clock.instant()));

        assertThat(token.subject()).isEqualTo("alice");
        assertThat(token.clientId()).contains("quarknotes");
        assertThat(token.sessionId()).contains("session-1");
        assertThat(token.scopes()).isEqualTo(Set.of("notes:read", "notes:write"));
        assertThat(token.groups()).isEqualTo(Set.of("admin"));
        assertThat(token.issuedAt()).isEqualTo(clock.instant());
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(10, ChronoUnit.MINUTES));
    }

    @Test
    void session_scopes_and_groups_may_be_missing() throws InvalidToken {
        var token = tokens.verify(issuer.tokenWith(clock.instant(), claims -> {
            claims.unsetClaim("sid");
            claims.unsetClaim("scope");
            claims.unsetClaim("groups");
        }));

        assertThat(token.sessionId()).isEqualTo(Optional.empty());
        assertThat(token.scopes()).isEmpty();
        assertThat(token.groups()).isEmpty();
    }

    @Test
    void the_long_spelling_of_the_type_is_accepted_and_so_is_one_audience_of_several() throws InvalidToken {
        var longType =
                issuer.tokenSigned(clock.instant(), signature -> signature.setHeader("typ", "application/at+jwt"));
        var twoAudiences = issuer.tokenWith(clock.instant(), claims -> claims.setAudience("others", Issuer.AUDIENCE));

        assertThat(tokens.verify(longType).subject()).isEqualTo("alice");
        assertThat(tokens.verify(twoAudiences).subject()).isEqualTo("alice");
    }

    @Test
    void clocks_may_differ_by_the_skew() throws InvalidToken {
        var justExpired = issuer.tokenWith(
                clock.instant(),
                claims -> claims.setExpirationTime(
                        NumericDate.fromSeconds(clock.instant().getEpochSecond() - 4)));
        var notQuiteYet = issuer.tokenWith(
                clock.instant(),
                claims -> claims.setNotBefore(
                        NumericDate.fromSeconds(clock.instant().getEpochSecond() + 5)));

        var issuedSoon = issuer.token(clock.instant().plusSeconds(5));

        assertThat(tokens.verify(justExpired).subject()).isEqualTo("alice");
        assertThat(tokens.verify(notQuiteYet).subject()).isEqualTo("alice");
        assertThat(tokens.verify(issuedSoon).subject()).isEqualTo("alice");
    }

    @Test
    void and_by_no_second_more() {
        var now = clock.instant().getEpochSecond();

        assertThat(refusalOf(issuer.tokenWith(
                        clock.instant(), claims -> claims.setExpirationTime(NumericDate.fromSeconds(now - 5)))))
                .isEqualTo(Reason.EXPIRED);
        assertThat(refusalOf(issuer.tokenWith(
                        clock.instant(), claims -> claims.setNotBefore(NumericDate.fromSeconds(now + 6)))))
                .isEqualTo(Reason.NOT_YET_VALID);
        assertThat(refusalOf(issuer.token(clock.instant().plusSeconds(6)))).isEqualTo(Reason.NOT_YET_VALID);
    }

    @Test
    void a_flood_of_unknown_keys_causes_one_fetch_per_interval() throws Exception {
        tokens.verify(issuer.token(clock.instant()));
        clock.advance(Duration.ofSeconds(11));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var floods = IntStream.range(0, 200)
                    .mapToObj(i -> callers.submit(() -> refusalOf(unknownKey("unknown-" + i % 20))))
                    .toList();
            for (var flood : floods) {
                assertThat(flood.get()).isEqualTo(Reason.UNKNOWN_KEY);
            }
        }
        assertThat(issuer.fetches()).isEqualTo(2);

        clock.advance(Duration.ofSeconds(11));
        assertThat(refusalOf(unknownKey("unknown"))).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(issuer.fetches()).isEqualTo(3);
    }

    @Test
    void the_first_tokens_of_a_crowd_cause_one_fetch() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = IntStream.range(0, 50)
                    .mapToObj(i -> issuer.tokenWith(clock.instant(), claims -> claims.setJwtId("token-" + i)))
                    .map(token -> callers.submit(() -> tokens.verify(token)))
                    .toList();
            for (var verified : first) {
                assertThat(verified.get().subject()).isEqualTo("alice");
            }
        }

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void a_key_added_later_is_found() throws InvalidToken {
        tokens.verify(issuer.token(clock.instant()));
        var second = issuer.addKey("second");
        clock.advance(Duration.ofSeconds(11));

        assertThat(tokens.verify(signedBy(second)).subject()).isEqualTo("alice");
    }

    @Test
    void known_keys_stay_in_force_while_the_issuer_is_down() throws InvalidToken {
        tokens.verify(issuer.token(clock.instant()));
        issuer.close();
        clock.advance(Duration.ofHours(1));

        assertThat(tokens.verify(issuer.token(clock.instant())).subject()).isEqualTo("alice");
        assertThat(refusalOf(unknownKey("unknown"))).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void without_any_key_nothing_is_said_about_a_token_until_the_issuer_is_there() throws InvalidToken {
        issuer.answerWith(503);
        var token = issuer.token(clock.instant());

        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(KeysUnavailable.class);

        issuer.answerWith(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(tokens.verify(token).subject()).isEqualTo("alice");
    }

    @Test
    void with_the_keys_at_hand_nothing_is_fetched() throws InvalidToken {
        var atHand = AccessTokens.of(new Terms(Issuer.NAME, Issuer.AUDIENCE), issuer.keys(), clock);

        assertThat(atHand.verify(issuer.token(clock.instant())).subject()).isEqualTo("alice");
        var added = signedBy(issuer.addKey("added"));
        assertThat(atHand.verify(added).subject()).isEqualTo("alice");

        assertThat(issuer.fetches()).isZero();
    }

    private String signedBy(RsaJsonWebKey key) {
        return issuer.tokenSigned(clock.instant(), signature -> {
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(key.getPrivateKey());
        });
    }

    private String unknownKey(String kid) {
        return issuer.tokenSigned(clock.instant(), signature -> signature.setKeyIdHeaderValue(kid));
    }

    private Reason refusalOf(String token) {
        try {
            throw new AssertionError("believed " + tokens.verify(token));
        } catch (InvalidToken e) {
            return e.reason();
        }
    }
}
