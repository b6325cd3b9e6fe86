package org.quarknotes.tokens.forged;

import static org.quarknotes.tokens.forged.Fault.FORM;
import static org.quarknotes.tokens.forged.Fault.HEADER;
import static org.quarknotes.tokens.forged.Fault.TYPE;

import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A header that says what no access token of the issuer says. */
final class ForgedHeaders {
    private static final List<String> NO_OBJECTS =
            List.of("", " ", "null", "1", "\"RS256\"", "[]", "[{\"alg\":\"RS256\"}]", "{", "{}x", "{'alg':'RS256'}");

    private final Original original;
    private final List<Forgery> made = new ArrayList<>();

    ForgedHeaders(Original original) {
        this.original = original;
    }

    List<Forgery> all() {
        types();
        ownKeys();
        extensions();
        forms();
        return made;
    }

    private void types() {
        for (var type :
                List.of("JWT", "jwt", "id+jwt", "logout+jwt", "secevent+jwt", "dpop+jwt", "JOSE", "JWE", "", "at")) {
            add(TYPE, "typ '%s'".formatted(type), original.withHeader("typ", type));
        }
        Lookalikes.of("at+jwt").forEach((how, word) -> add(TYPE, "typ with " + how, original.withHeader("typ", word)));
        add(TYPE, "typ with a Cyrillic letter", original.withHeader("typ", "\u0430t+jwt"));
        add(TYPE, "typ left out", original.withHeader(header -> header.remove("typ")));
        for (var value : List.of("1", "null", "[\"at+jwt\"]", "{}")) {
            add(TYPE, "typ as " + value, original.withHeader("typ", new Json.Raw(value)));
        }
    }

    /** The token says by which key it is to be verified. */
    private void ownKeys() {
        var own = (RSAPrivateCrtKey) Signer.strangers("RSA").getPrivate();
        var signer = Signer.rsa("SHA256withRSA", own);
        add(HEADER, "its own key in jwk", original.signedBy(signer, "jwk", jwk(own)));
        add(HEADER, "the issuer's key in jwk", original.withHeader("jwk", jwk(original.key())));
        add(HEADER, "jwk as null", original.withHeader("jwk", new Json.Raw("null")));
        for (var name : List.of("jku", "x5u")) {
            for (var address : List.of(
                    "https://issuer.example.net/keys",
                    "http://127.0.0.1:1/keys",
                    "file:///etc/passwd",
                    "http://169.254.169.254/latest/meta-data/",
                    original.issuer() + "@issuer.example.net/keys",
                    original.issuer() + "/.well-known/jwks.json")) {
                add(HEADER, "%s %s".formatted(name, address), original.signedBy(signer, name, address));
            }
        }
        var certificate =
                Base64.getEncoder().encodeToString(Signer.publicKey(own).getEncoded());
        add(HEADER, "its own certificate in x5c", original.signedBy(signer, "x5c", List.of(certificate)));
        add(HEADER, "an empty x5c", original.withHeader("x5c", List.of()));
    }

    private static Map<String, Object> jwk(RSAPrivateCrtKey key) {
        return Map.of(
                "kty", "RSA",
                "n", Original.base64(Signer.magnitude(key.getModulus())),
                "e", Original.base64(Signer.magnitude(key.getPublicExponent())));
    }

    private void extensions() {
        for (var names : List.of("[]", "[\"exp\"]", "[\"b64\"]", "[\"alg\"]", "[\"\"]", "\"exp\"", "null")) {
            add(HEADER, "crit " + names, original.withHeader("crit", new Json.Raw(names)));
        }
        add(HEADER, "crit of an unknown extension", original.withHeader(header -> {
            header.put("crit", List.of("https://example.net/must"));
            header.put("https://example.net/must", true);
        }));
        add(HEADER, "b64 false", original.withHeader("b64", false));
        add(HEADER, "b64 true", original.withHeader("b64", true));
        add(HEADER, "crit and b64 false", original.withHeader(header -> {
            header.put("crit", List.of("b64"));
            header.put("b64", false);
        }));
        add(HEADER, "zip", original.withHeader("zip", "DEF"));
        add(HEADER, "zip in another way", original.withHeader("zip", "GZIP"));
        add(HEADER, "enc", original.withHeader("enc", "A128GCM"));
        add(HEADER, "cty", original.withHeader("cty", "JWT"));
    }

    private void forms() {
        var good = Json.write(original.header());
        for (var text : NO_OBJECTS) {
            add(FORM, "header " + text, original.withHeaderText(text));
        }
        add(FORM, "header cut", original.withHeaderText(good.substring(0, good.length() - 1)));
        add(FORM, "two headers", original.withHeaderText(good + good));
        add(FORM, "header behind a byte order mark", original.withHeaderText("\ufeff" + good));
        add(FORM, "header with a comment", original.withHeaderText(good.replaceFirst("\\{", "{/**/")));
        add(FORM, "header with typ twice", original.withHeaderText(good.replaceFirst("\\{", "{\"typ\":\"JWT\",")));
        add(FORM, "header with kid twice", original.withHeaderText(good.replaceFirst("\\{", "{\"kid\":\"x\",")));
        add(FORM, "header nested without end", original.withHeaderText("[".repeat(4000)));
    }

    private void add(Fault fault, String name, String token) {
        made.add(new Forgery(fault, name, token));
    }
}
