package org.quarknotes.tokens.forged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.quarknotes.tokens.forged.Fault.ALGORITHM;
import static org.quarknotes.tokens.forged.Fault.FORM;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another algorithm than the one that the issuer uses. */
final class ForgedAlgorithms {
    private final Original original;
    private final List<Forgery> made = new ArrayList<>();

    ForgedAlgorithms(Original original) {
        this.original = original;
    }

    List<Forgery> all() {
        unsigned();
        symmetric();
        otherKinds();
        misspelt();
        return made;
    }

    private void unsigned() {
        for (var none : List.of("none", "None", "NONE", "nONE", "nOnE", "none ", "null", "")) {
            add("alg '%s' and no signature".formatted(none), original.signedBy(content -> new byte[0], "alg", none));
            add("alg '%s' under a good signature".formatted(none), original.withHeader("alg", none));
        }
        add("alg left out", original.withHeader(header -> header.remove("alg")));
    }

    /** If the verifier takes the published key for a secret, everybody has it. */
    private void symmetric() {
        secrets().forEach((what, secret) -> {
            for (var bits : List.of(256, 384, 512)) {
                add(
                        "HS%d with %s as secret".formatted(bits, what),
                        original.signedBy(Signer.hmac(bits, secret), "alg", "HS" + bits));
            }
        });
    }

    private Map<String, byte[]> secrets() {
        var key = Signer.publicKey(original.key());
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
                .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()));
        var modulus = Signer.magnitude(original.key().getModulus());
        var secrets = new LinkedHashMap<String, byte[]>();
        secrets.put("the public key's PEM", pem.getBytes(UTF_8));
        secrets.put("the public key's PEM and a line end", (pem + "\n").getBytes(UTF_8));
        secrets.put("the public key's DER", key.getEncoded());
        secrets.put("the modulus", modulus);
        secrets.put("the modulus with its sign", original.key().getModulus().toByteArray());
        secrets.put("the modulus in base64", Original.base64(modulus).getBytes(UTF_8));
        secrets.put("the kid", original.keyId().getBytes(UTF_8));
        secrets.put("a NUL", new byte[1]);
        secrets.put("the word secret", "secret".getBytes(UTF_8));
        return secrets;
    }

    private void otherKinds() {
        for (var bits : List.of(384, 512)) {
            add(
                    "RS" + bits,
                    original.signedBy(Signer.rsa("SHA" + bits + "withRSA", original.key()), "alg", "RS" + bits));
        }
        for (var bits : List.of(256, 384, 512)) {
            add("PS" + bits, original.signedBy(Signer.pss(bits, original.key()), "alg", "PS" + bits));
        }
        var curve = Signer.strangers("EC").getPrivate();
        add(
                "ES256 with a key of its own",
                original.signedBy(Signer.rsa("SHA256withECDSAinP1363Format", curve), "alg", "ES256"));
        add("ES256 with nothing but zeros", original.signedBy(content -> new byte[64], "alg", "ES256"));
        var edwards = Signer.strangers("Ed25519").getPrivate();
        add("EdDSA with a key of its own", original.signedBy(Signer.rsa("Ed25519", edwards), "alg", "EdDSA"));
        for (var encryption : List.of("RSA-OAEP", "RSA1_5", "dir", "A128KW", "PBES2-HS256+A128KW")) {
            add("signed, but alg " + encryption, original.withHeader("alg", encryption));
        }
    }

    private void misspelt() {
        Lookalikes.of("RS256").forEach((how, word) -> add("alg with " + how, original.withHeader("alg", word)));
        add("alg in lower case", original.withHeader("alg", "rs256"));
        add("alg with a Cyrillic letter", original.withHeader("alg", "R\u0405256"));
        for (var value : List.of("1", "true", "null", "[\"RS256\"]", "{\"name\":\"RS256\"}")) {
            add("alg as " + value, original.withHeader("alg", new Json.Raw(value)));
        }
        twice("RS256", "none");
        twice("none", "RS256");
    }

    private void twice(String first, String second) {
        var rest = "\"kid\":%s,\"typ\":\"at+jwt\"}".formatted(Json.write(original.keyId()));
        made.add(new Forgery(
                FORM,
                "alg %s, and %s".formatted(first, second),
                original.withHeaderText("{\"alg\":\"%s\",\"alg\":\"%s\",%s".formatted(first, second, rest))));
        made.add(new Forgery(
                FORM,
                "alg %s, and %s under the same name in escapes".formatted(first, second),
                original.withHeaderText(
                        "{\"alg\":\"%s\",\"%slg\":\"%s\",%s".formatted(first, Json.escaped('a'), second, rest))));
    }

    private void add(String name, String token) {
        made.add(new Forgery(ALGORITHM, name, token));
    }
}
