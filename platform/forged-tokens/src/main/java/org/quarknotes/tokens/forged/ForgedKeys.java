package org.quarknotes.tokens.forged;

import static org.quarknotes.tokens.forged.Fault.FORM;
import static org.quarknotes.tokens.forged.Fault.KEY;
import static org.quarknotes.tokens.forged.Fault.MISSING;
import static org.quarknotes.tokens.forged.Fault.SIGNATURE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A key that the issuer has not, or a signature that is not of its key. */
final class ForgedKeys {
    private final Original original;
    private final List<Forgery> made = new ArrayList<>();

    ForgedKeys(Original original) {
        this.original = original;
    }

    List<Forgery> all() {
        unknownNames();
        impossibleNames();
        signatures();
        return made;
    }

    /** As far as a name goes that might be one. */
    private void unknownNames() {
        for (var name :
                List.of("nobody", "../../dev/null", "/etc/passwd", "..", "https://issuer.example.net/key", "0")) {
            add(KEY, "kid " + name, original.withHeader("kid", name));
        }
        add(KEY, "kid cut", original.withHeader("kid", original.keyId().substring(1)));
        add(KEY, "kid doubled", original.withHeader("kid", original.keyId() + original.keyId()));
        add(KEY, "kid with more behind", original.withHeader("kid", original.keyId() + "."));
        var otherCase = original.keyId().chars().anyMatch(Character::isLowerCase)
                ? original.keyId().toUpperCase(Locale.ROOT)
                : original.keyId().toLowerCase(Locale.ROOT);
        if (!otherCase.equals(original.keyId())) {
            add(KEY, "kid in another case", original.withHeader("kid", otherCase));
        }
    }

    /** These would do harm in a path, a query, a shell or a log. */
    private void impossibleNames() {
        for (var name : List.of(
                "",
                " ",
                "' OR '1'='1",
                "x' UNION SELECT 'secret",
                "$(id)",
                "|id",
                "`id`",
                "${jndi:ldap://127.0.0.1/x}",
                "a\r\nX-User: admin",
                "..\\..\\key",
                "%2e%2e%2f",
                "*",
                "x".repeat(129),
                "x".repeat(5000))) {
            var shown = name.length() > 100 ? "of %d characters".formatted(name.length()) : Json.write(name);
            add(FORM, "kid " + shown, original.withHeader("kid", name));
        }
        var name = original.keyId();
        for (var around : List.of("\u200b", "\ufeff", "\0", "\n", " ", "\u0301")) {
            add(
                    FORM,
                    "kid and %s before".formatted(Json.escaped(around.charAt(0))),
                    original.withHeader("kid", around + name));
            add(
                    FORM,
                    "kid and %s behind".formatted(Json.escaped(around.charAt(0))),
                    original.withHeader("kid", name + around));
        }
        for (var value : List.of("1", "null", "true", "[]", "{}", "1.5")) {
            add(FORM, "kid as " + value, original.withHeader("kid", new Json.Raw(value)));
        }
        add(FORM, "kid in a list", original.withHeader("kid", List.of(name)));
        add(MISSING, "kid left out", original.withHeader(header -> header.remove("kid")));
    }

    private void signatures() {
        var stranger = Signer.strangers("RSA").getPrivate();
        add(SIGNATURE, "a stranger's key", original.signedBy(Signer.rsa("SHA256withRSA", stranger)));
        add(SIGNATURE, "the digest of RS512", original.signedBy(Signer.rsa("SHA512withRSA", original.key())));
        add(SIGNATURE, "the digest of long ago", original.signedBy(Signer.rsa("SHA1withRSA", original.key())));
        add(SIGNATURE, "the padding of PS256", original.signedBy(Signer.pss(256, original.key())));
        var good = Signer.rsa("SHA256withRSA", original.key());
        add(SIGNATURE, "of the claims alone", original.signedBy(content -> good.sign(content.split("\\.", 2)[1])));
        add(SIGNATURE, "of another text", original.signedBy(content -> good.sign(content + "A")));
        add(SIGNATURE, "none", original.signedBy(content -> new byte[0]));
        add(SIGNATURE, "one byte", original.signedBy(content -> new byte[] {1}));
        add(SIGNATURE, "zeros", original.signedBy(content -> new byte[256]));
        add(SIGNATURE, "the number one", original.signedBy(content -> one(good.sign(content).length)));
        add(
                SIGNATURE,
                "the modulus",
                original.signedBy(content -> Signer.magnitude(original.key().getModulus())));
        add(SIGNATURE, "with a byte more", original.signedBy(content -> resized(good.sign(content), 1)));
        add(SIGNATURE, "with a byte less", original.signedBy(content -> resized(good.sign(content), -1)));
        add(SIGNATURE, "with a bit changed", original.signedBy(content -> flipped(good.sign(content))));
    }

    private static byte[] one(int length) {
        var number = new byte[length];
        number[length - 1] = 1;
        return number;
    }

    private static byte[] resized(byte[] signature, int by) {
        return Arrays.copyOf(signature, signature.length + by);
    }

    private static byte[] flipped(byte[] signature) {
        signature[signature.length / 2] ^= 1;
        return signature;
    }

    private void add(Fault fault, String name, String token) {
        made.add(new Forgery(fault, name, token));
    }
}
