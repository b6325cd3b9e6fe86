package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.quarknotes.tokens.forged.Original;

/** Makes tokens that differ from a person's real one in a single point, signed with the issuer's own key where it can. */
final class Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String issuer;
    private final PrivateKey issuersKey;
    private final PrivateKey strangersKey;

    Tokens(String issuer, Path pem) {
        this.issuer = issuer;
        try {
            var der = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            this.issuersKey = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(der)));
            this.strangersKey =
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("reading the issuer's key " + pem, e);
        }
    }

    /** The same claims, signed again: shows that the others are refused for their difference alone. */
    String like(Person person) {
        return signed(person, header -> {}, claims -> claims.put("iss", issuer), issuersKey);
    }

    /** Good for longer than all tests take. */
    String lasting(Person person) {
        var future = Instant.now().plus(Duration.ofHours(2)).getEpochSecond();
        return signed(person, header -> {}, claims -> claims.put("exp", future), issuersKey);
    }

    /** Ends soon; services allow for a few seconds of difference between clocks. */
    String expiringIn(Duration time, Person person) {
        var soon = Instant.now().plus(time).getEpochSecond();
        return signed(person, header -> {}, claims -> claims.put("exp", soon), issuersKey);
    }

    String expired(Person person) {
        var past = Instant.now().minus(Duration.ofMinutes(5)).getEpochSecond();
        return signed(person, header -> {}, claims -> claims.put("exp", past), issuersKey);
    }

    String from(String otherIssuer, Person person) {
        return signed(person, header -> {}, claims -> claims.put("iss", otherIssuer), issuersKey);
    }

    String forAudience(String audience, Person person) {
        return signed(person, header -> {}, claims -> claims.put("aud", audience), issuersKey);
    }

    String withScope(String scope, Person person) {
        return claiming(person, claims -> claims.put("scope", scope));
    }

    /** As if the person were in these groups. */
    String ofGroups(Person person, String... groups) {
        return claiming(person, claims -> {
            var all = claims.putArray("groups");
            List.of(groups).forEach(all::add);
        });
    }

    /** As if it came from a sign-in of which nobody else knows: it cannot end. */
    String ofSession(UUID session, Person person) {
        return claiming(person, claims -> claims.put("sid", session.toString()));
    }

    /** As if it came from no sign-in. */
    String withoutSession(Person person) {
        return claiming(person, claims -> claims.remove("sid"));
    }

    /** About somebody else. */
    String about(String userId, Person person) {
        return claiming(person, claims -> claims.put("sub", userId));
    }

    private String claiming(Person person, Consumer<ObjectNode> change) {
        return signed(person, header -> {}, change, issuersKey);
    }

    /** What a token says, believed or not. */
    static JsonNode claimsOf(String token) {
        return decode(token.split("\\.", 3)[1]);
    }

    String ofType(String type, Person person) {
        return signed(person, header -> header.put("typ", type), claims -> {}, issuersKey);
    }

    String signedByStranger(Person person) {
        return signed(person, header -> {}, claims -> {}, strangersKey);
    }

    /** From which forgeries are made: believed as the person's own token is. */
    Original original(Person person) {
        var parts = person.accessToken().split("\\.", 3);
        return Original.of(
                issuer,
                decode(parts[1]).path("aud").asText(),
                person.id(),
                decode(parts[0]).path("kid").asText(),
                (RSAPrivateCrtKey) issuersKey,
                Instant.now());
    }

    String unsigned(Person person) {
        var parts = person.accessToken().split("\\.", 3);
        var header = (ObjectNode) decode(parts[0]);
        header.put("alg", "none");
        return encode(header) + "." + parts[1] + ".";
    }

    private String signed(
            Person person, Consumer<ObjectNode> headerChange, Consumer<ObjectNode> claimsChange, PrivateKey key) {
        var parts = person.accessToken().split("\\.", 3);
        var header = (ObjectNode) decode(parts[0]);
        var claims = (ObjectNode) decode(parts[1]);
        headerChange.accept(header);
        claimsChange.accept(claims);
        var content = encode(header) + "." + encode(claims);
        return content + "." + BASE64.encodeToString(signature(content, key));
    }

    private static byte[] signature(String content, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }

    private static JsonNode decode(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new IllegalStateException("a token of user-service is not JSON", e);
        }
    }

    private static String encode(JsonNode part) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing JSON", e);
        }
    }
}
