package org.quarknotes.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.tokens.InvalidToken.Reason;

/**
 * Tokens of a user pool, shaped as
 * <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">
 * AWS documents them</a>, against a key set at a local address.
 */
class CognitoTokensTest {
    private static final String POOL = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_EXAMPLE";
    private static final String CLIENT = "1example23456789";

    private final TestClock clock = new TestClock();
    private Issuer issuer;
    private AccessTokens tokens;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = Issuer.start();
        tokens = AccessTokens.of(
                new Settings(new Terms(POOL, CLIENT, Dialect.COGNITO), Endpoints.of(issuer.jwks())), clock);
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void an_access_token_says_who_may_do_what() throws InvalidToken {
        var token = tokens.verify(access(claims -> {}));

        assertThat(token.subject()).isEqualTo("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        assertThat(token.clientId()).contains(CLIENT);
        assertThat(token.sessionId()).contains("aaaaaaaa-origin");
        assertThat(token.groups()).isEqualTo(Set.of("admin", "eu-central-1_EXAMPLE_Google"));
        assertThat(token.scopes())
                .isEqualTo(Set.of("notes:read", "notes:write", "profile", "openid", "aws.cognito.signin.user.admin"));
    }

    @Test
    void a_scope_of_another_resource_server_allows_nothing_here() throws InvalidToken {
        var token = tokens.verify(
                access(claims -> claims.setStringClaim("scope", "billing/profile quarknotes/notes:read")));

        assertThat(token.scopes()).isEqualTo(Set.of("billing/profile", "notes:read"));
    }

    @Test
    void a_machine_has_no_groups_and_no_sign_in() throws InvalidToken {
        var token = tokens.verify(access(claims -> {
            claims.unsetClaim("cognito:groups");
            claims.unsetClaim("origin_jti");
            claims.unsetClaim("username");
            claims.setSubject(CLIENT);
        }));

        assertThat(token.groups()).isEmpty();
        assertThat(token.sessionId()).isEmpty();
    }

    @Test
    void groups_and_sessions_of_another_dialect_do_not_count() throws InvalidToken {
        var token = tokens.verify(access(claims -> {
            claims.unsetClaim("cognito:groups");
            claims.unsetClaim("origin_jti");
            claims.setStringListClaim("groups", "admin");
            claims.setStringClaim("sid", "session-1");
        }));

        assertThat(token.groups()).isEmpty();
        assertThat(token.sessionId()).isEmpty();
    }

    @Test
    void an_identity_token_is_refused() {
        assertRefused(Reason.WRONG_TYPE, token(Optional.empty(), claims -> {
            claims.setStringClaim("token_use", "id");
            claims.setAudience(CLIENT);
            claims.unsetClaim("client_id");
            claims.setStringClaim("email", "ada@example.com");
        }));
        assertRefused(Reason.WRONG_TYPE, access(claims -> claims.setStringClaim("token_use", "id")));
        assertRefused(Reason.WRONG_TYPE, access(claims -> claims.unsetClaim("token_use")));
        assertRefused(Reason.MALFORMED, access(claims -> claims.setClaim("token_use", List.of("access"))));
    }

    @Test
    void a_token_for_another_application_of_the_pool_is_refused() {
        assertRefused(Reason.WRONG_AUDIENCE, access(claims -> claims.setStringClaim("client_id", "2example23456789")));
        assertRefused(Reason.WRONG_AUDIENCE, access(claims -> {
            claims.unsetClaim("client_id");
            claims.setAudience(CLIENT);
        }));
    }

    @Test
    void a_token_of_another_pool_is_refused() {
        assertRefused(Reason.WRONG_ISSUER, access(claims -> claims.setIssuer(POOL + "2")));
    }

    @Test
    void a_type_need_not_be_said_but_must_not_be_another() throws InvalidToken {
        assertThat(tokens.verify(token(Optional.of("JWT"), claims -> {})).clientId())
                .contains(CLIENT);
        assertThat(tokens.verify(token(Optional.of("at+jwt"), claims -> {})).clientId())
                .contains(CLIENT);
        assertRefused(Reason.WRONG_TYPE, token(Optional.of("id+jwt"), claims -> {}));
    }

    @Test
    void neither_dialect_is_taken_for_the_other() throws IOException {
        var ours = AccessTokens.of(new Settings(POOL, CLIENT, issuer.jwks()), clock);

        assertRefused(ours, Reason.WRONG_TYPE, access(claims -> {}));
        assertRefused(ours, Reason.WRONG_AUDIENCE, token(Optional.of("at+jwt"), claims -> {}));
        assertRefused(Reason.WRONG_TYPE, issuer.tokenWith(clock.instant(), claims -> claims.setIssuer(POOL)));
    }

    private String access(Consumer<JwtClaims> change) {
        return token(Optional.empty(), change);
    }

    private String token(Optional<String> type, Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setSubject("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        claims.setStringListClaim("cognito:groups", "admin", "eu-central-1_EXAMPLE_Google");
        claims.setIssuer(POOL);
        claims.setClaim("version", 2);
        claims.setStringClaim("client_id", CLIENT);
        claims.setStringClaim("origin_jti", "aaaaaaaa-origin");
        claims.setStringClaim("event_id", "aaaaaaaa-event");
        claims.setStringClaim("token_use", "access");
        claims.setStringClaim(
                "scope",
                "quarknotes/notes:read quarknotes/notes:write quarknotes/profile openid aws.cognito.signin.user.admin");
        claims.setClaim("auth_time", clock.instant().getEpochSecond());
        claims.setExpirationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond() + 3600));
        claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
        claims.setJwtId("aaaaaaaa-token");
        claims.setStringClaim("username", "ada");
        change.accept(claims);
        return issuer.signUntyped(
                claims.toJson(), signature -> type.ifPresent(named -> signature.setHeader("typ", named)));
    }

    private void assertRefused(Reason reason, String token) {
        assertRefused(tokens, reason, token);
    }

    private static void assertRefused(AccessTokens verifier, Reason reason, String token) {
        var refusal = catchThrowableOfType(InvalidToken.class, () -> verifier.verify(token));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
