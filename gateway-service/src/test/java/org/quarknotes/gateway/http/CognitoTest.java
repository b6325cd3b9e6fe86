package org.quarknotes.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** The gateway with a Cognito user pool as issuer, by configuration alone. */
@QuarkusTest
@TestProfile(CognitoTest.UserPool.class)
class CognitoTest extends EdgeTest {
    private static final String POOL = "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_EXAMPLE";
    private static final String CLIENT = "1example23456789";

    public static class UserPool implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarknotes.tokens.dialect", "cognito", "quarknotes.tokens.audience", CLIENT);
        }
    }

    @Test
    void an_access_token_passes_and_is_handed_on() throws IOException {
        var token = token(claims -> {});

        assertThat(get("/v1/notes", "Authorization: Bearer " + token).status()).isEqualTo(200);

        assertThat(onlyArrival().values("authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void an_identity_token_does_not() throws IOException {
        assertInvalid(token(claims -> {
            claims.setStringClaim("token_use", "id");
            claims.setAudience(CLIENT);
            claims.unsetClaim("client_id");
        }));
    }

    @Test
    void a_token_of_another_application_or_pool_does_not() throws IOException {
        assertInvalid(token(claims -> claims.setStringClaim("client_id", "2example23456789")));
        assertInvalid(token(claims -> claims.setIssuer(POOL + "2")));
    }

    @Test
    void our_own_tokens_and_api_keys_do_not() throws IOException {
        assertInvalid(issuer.token());
        var before = issuer.exchanges();

        assertProblem(get("/v1/notes", "X-Api-Key: " + issuer.apiKeyFor(token(claims -> {}))), 401, "unauthenticated");

        assertThat(issuer.exchanges()).isEqualTo(before);
    }

    private void assertInvalid(String token) throws IOException {
        var answer = get("/v1/notes", "Authorization: Bearer " + token);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.values("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"quarknotes\", error=\"invalid_token\"");
        assertThat(service.arrived()).isEmpty();
    }

    /** As AWS documents it, but for the name of the pool, which the surroundings configure. */
    private String token(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        var now = Instant.now().getEpochSecond();
        claims.setSubject("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
        claims.setStringListClaim("cognito:groups", "admin");
        claims.setIssuer(TestIssuer.NAME);
        claims.setClaim("version", 2);
        claims.setStringClaim("client_id", CLIENT);
        claims.setStringClaim("origin_jti", "aaaaaaaa-origin");
        claims.setStringClaim("event_id", "aaaaaaaa-event");
        claims.setStringClaim("token_use", "access");
        claims.setStringClaim("scope", "quarknotes/notes:read openid");
        claims.setClaim("auth_time", now);
        claims.setExpirationTime(NumericDate.fromSeconds(now + 3600));
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setJwtId("aaaaaaaa-token");
        claims.setStringClaim("username", "ada");
        change.accept(claims);
        return issuer.sign(claims, "");
    }
}
