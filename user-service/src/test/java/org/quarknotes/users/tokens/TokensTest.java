package org.quarknotes.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.EndedSessions;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.users.domain.ApiKey;
import org.quarknotes.users.domain.ApiKeyId;
import org.quarknotes.users.domain.ApiKeyName;
import org.quarknotes.users.domain.ApiKeyText;
import org.quarknotes.users.domain.DisplayName;
import org.quarknotes.users.domain.Email;
import org.quarknotes.users.domain.Profile;
import org.quarknotes.users.domain.Scope;
import org.quarknotes.users.domain.Scopes;
import org.quarknotes.users.domain.SessionId;
import org.quarknotes.users.domain.UserId;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final SigningKey KEY = SigningKey.generate();

    private final SignedAccessTokens tokens =
            new SignedAccessTokens(issuer(), () -> SigningKeySet.of(KEY), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_access_token_has_the_claims_of_rfc_9068() throws Exception {
        var ada = new UserId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());

        var token = tokens.issue(profile(ada), session);

        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token.text());
        signature.setKey(tokens.verificationKeys().getFirst().key());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(signature.getHeader("typ")).isEqualTo("at+jwt");
        assertThat(signature.getKeyIdHeaderValue()).isEqualTo(KEY.id());
        var claims = JwtClaims.parse(signature.getPayload());
        assertThat(claims.getIssuer()).isEqualTo("https://issuer.example");
        assertThat(claims.getAudience()).containsExactly("quarknotes");
        assertThat(claims.getSubject()).isEqualTo(ada.toString());
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(session.toString());
        assertThat(claims.getStringClaimValue("client_id")).isEqualTo("quarknotes");
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 600);
        assertThat(claims.getStringClaimValue("scope"))
                .isEqualTo("notes:read notes:write notifications:read notifications:write profile");
        assertThat(claims.getStringListClaimValue("groups")).isEqualTo(List.of("admin", "staff"));
    }

    @Test
    void the_token_of_an_api_key_has_its_scopes_and_neither_session_nor_groups() throws Exception {
        var ada = new UserId(UUID.randomUUID());
        var key = apiKey(ada);
        var believed = OwnTokens.tokens(issuer(), tokens, EndedSessions.untold(), Clock.fixed(NOW, ZoneOffset.UTC));

        var token = tokens.issue(profile(ada), key, Duration.ofSeconds(45));

        var verified = believed.verify(token.text());
        assertThat(token.lifetime()).isEqualTo(Duration.ofSeconds(45));
        assertThat(verified.subject()).isEqualTo(ada.toString());
        assertThat(verified.clientId()).contains("api-key:" + key.id());
        assertThat(verified.scopes()).containsExactlyInAnyOrder("notes:read", "profile");
        assertThat(verified.groups()).isEmpty();
        assertThat(verified.sessionId()).isEmpty();
        assertThat(verified.expiresAt()).isEqualTo("2026-11-21T10:00:45Z");
    }

    @Test
    void tokens_of_our_own_key_are_believed_and_those_of_another_are_not() throws Exception {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var ada = new UserId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());
        var another = SigningKeySet.of(SigningKey.generate());
        var others = new SignedAccessTokens(issuer(), () -> another, clock);
        var believed = OwnTokens.tokens(issuer(), tokens, EndedSessions.untold(), clock);

        var token = believed.verify(tokens.issue(profile(ada), session).text());
        assertThat(token.subject()).isEqualTo(ada.toString());
        assertThat(token.sessionId()).contains(session.toString());
        assertThatThrownBy(() ->
                        believed.verify(others.issue(profile(ada), session).text()))
                .isInstanceOfSatisfying(
                        InvalidToken.class, e -> assertThat(e.reason()).isEqualTo(InvalidToken.Reason.UNKNOWN_KEY));
    }

    @Test
    void the_current_key_signs_and_all_are_published() throws Exception {
        var next = SigningKey.generate().published();
        var previous = SigningKey.generate().published();
        var set = new SigningKeySet(KEY, Optional.of(next), Optional.of(previous));
        var several = new SignedAccessTokens(issuer(), () -> set, Clock.fixed(NOW, ZoneOffset.UTC));

        var token = several.issue(profile(new UserId(UUID.randomUUID())), new SessionId(UUID.randomUUID()));

        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token.text());
        assertThat(signature.getKeyIdHeaderValue()).isEqualTo(KEY.id());
        assertThat(several.verificationKeys()).containsExactly(KEY.published(), next, previous);
    }

    @Test
    void a_token_is_believed_while_its_key_is_current_and_previous_and_no_longer() throws Exception {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var next = SigningKey.generate();
        var sets = new ArrayDeque<>(List.of(
                SigningKeySet.of(KEY),
                new SigningKeySet(next, Optional.empty(), Optional.of(KEY.published())),
                SigningKeySet.of(next)));
        var changing = new SignedAccessTokens(issuer(), sets::peek, clock);
        var token = changing.issue(profile(new UserId(UUID.randomUUID())), new SessionId(UUID.randomUUID()));

        for (; sets.size() > 1; sets.pop()) {
            assertThat(OwnTokens.tokens(issuer(), changing, EndedSessions.untold(), clock)
                            .verify(token.text()))
                    .isNotNull();
        }
        assertThatThrownBy(() -> OwnTokens.tokens(issuer(), changing, EndedSessions.untold(), clock)
                        .verify(token.text()))
                .isInstanceOf(InvalidToken.class);
    }

    @Test
    void a_refresh_token_has_one_successor_that_nobody_can_compute_without_the_secret() {
        var ours = new DerivedRefreshTokens(secret("a secret of at least 32 characters"));
        var alsoOurs = new DerivedRefreshTokens(secret("a secret of at least 32 characters"));
        var theirs = new DerivedRefreshTokens(secret("another secret of 32 characters or so"));
        var owner = new UserId(UUID.randomUUID());
        var session = new SessionId(UUID.randomUUID());
        var token = ours.first(owner, session);

        assertThat(ours.successorOf(token))
                .isEqualTo(alsoOurs.successorOf(token))
                .isNotEqualTo(token);
        assertThat(theirs.successorOf(token)).isNotEqualTo(ours.successorOf(token));
        assertThat(ours.first(owner, session)).isNotEqualTo(token);
        assertThat(ours.successorOf(token).owner()).isEqualTo(owner);
        assertThat(ours.successorOf(token).session()).isEqualTo(session);
    }

    @Test
    void a_short_secret_stops_the_start() {
        assertThatThrownBy(() -> new DerivedRefreshTokens(secret("too short"))).hasMessageContaining("32 characters");
    }

    private static Profile profile(UserId id) {
        var groups = Set.of("staff", "admin");
        return new Profile(
                id, new Email("ada@example.com"), new DisplayName("Ada"), groups, Optional.empty(), 1, NOW, NOW);
    }

    private static ApiKey apiKey(UserId owner) {
        return new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                owner,
                new ApiKeyName("a key"),
                new Scopes(EnumSet.of(Scope.PROFILE, Scope.NOTES_READ)),
                new ApiKeyText.Fingerprint("hash"),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    private static IssuerSettings issuer() {
        return new IssuerSettings() {
            @Override
            public String issuer() {
                return "https://issuer.example";
            }

            @Override
            public String audience() {
                return "quarknotes";
            }
        };
    }

    private static SigningSettings secret(String secret) {
        return KeySettings.with(Map.of("secret", secret));
    }
}
