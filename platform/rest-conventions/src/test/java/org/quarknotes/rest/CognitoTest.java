package org.quarknotes.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** A service whose issuer is a Cognito user pool, by configuration alone. */
@QuarkusTest
@TestProfile(CognitoTest.UserPool.class)
@QuarkusTestResource(value = TestIssuer.class, restrictToAnnotatedClass = true)
class CognitoTest {
    private static final String CLIENT = "1example23456789";

    TestIssuer issuer;

    /** Its pool's name is the test issuer's, so that only the dialect differs. */
    public static class UserPool implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarknotes.tokens.dialect", "cognito", "quarknotes.tokens.audience", CLIENT);
        }
    }

    @Test
    void an_access_token_says_who_is_calling_and_what_is_allowed() {
        bearing(claims -> {})
                .get("/things/caller")
                .then()
                .statusCode(200)
                .body(equalTo("aaaaaaaa-bbbb [admin] aaaaaaaa-origin " + CLIENT));
        bearing(claims -> {}).get("/things/read").then().statusCode(200);
        bearing(claims -> {}).get("/things/admin").then().statusCode(200);
        bearing(claims -> {}).get("/things/both").then().statusCode(403);
    }

    @Test
    void an_identity_token_is_refused() {
        bearing(claims -> {
                    claims.setStringClaim("token_use", "id");
                    claims.setAudience(CLIENT);
                    claims.unsetClaim("client_id");
                })
                .get("/things/caller")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"quarknotes\", error=\"invalid_token\"");
    }

    @Test
    void tokens_of_our_own_dialect_and_api_keys_are_refused() {
        given().header("Authorization", "Bearer " + issuer.token("notes:read"))
                .get("/things/read")
                .then()
                .statusCode(401);
        given().header("X-Api-Key", issuer.apiKey("bob", "notes:read"))
                .get("/things/read")
                .then()
                .statusCode(401);
    }

    private RequestSpecification bearing(Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        var now = Instant.now().getEpochSecond();
        claims.setSubject("aaaaaaaa-bbbb");
        claims.setStringListClaim("cognito:groups", "admin");
        claims.setIssuer(TestIssuer.NAME);
        claims.setClaim("version", 2);
        claims.setStringClaim("client_id", CLIENT);
        claims.setStringClaim("origin_jti", "aaaaaaaa-origin");
        claims.setStringClaim("event_id", "aaaaaaaa-event");
        claims.setStringClaim("token_use", "access");
        claims.setStringClaim("scope", "quarknotes/notes:read other/notes:write openid");
        claims.setClaim("auth_time", now);
        claims.setExpirationTime(NumericDate.fromSeconds(now + 3600));
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setJwtId("aaaaaaaa-token");
        claims.setStringClaim("username", "ada");
        change.accept(claims);
        return given().header("Authorization", "Bearer " + issuer.sign(claims, ""));
    }
}
