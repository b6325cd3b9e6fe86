package org.quarknotes.tokens.forged;

import static org.quarknotes.tokens.forged.Fault.ALGORITHM;
import static org.quarknotes.tokens.forged.Fault.FORM;
import static org.quarknotes.tokens.forged.Fault.LENGTH;
import static org.quarknotes.tokens.forged.Fault.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The good token itself, written in another way; or a part of it. */
final class ForgedSpellings {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String good;
    private final String head;
    private final String claims;
    private final String signature;
    private final List<Forgery> made = new ArrayList<>();

    ForgedSpellings(Original original) {
        this.good = original.token();
        var parts = good.split("\\.", 3);
        this.head = parts[0];
        this.claims = parts[1];
        this.signature = parts[2];
    }

    List<Forgery> all() {
        fragments();
        parts();
        strangeCharacters();
        otherEncodings();
        changedContent();
        return made;
    }

    private void fragments() {
        for (var text : List.of("", ".", "..", "...", "a.b.c", "token", "null", "undefined", "Bearer", "{}", "*")) {
            add("'%s'".formatted(text), text);
        }
        for (int at = 1; at < 8; at++) {
            add("cut at %d eighths of its header".formatted(at), head.substring(0, head.length() * at / 8));
            add(
                    "cut at %d eighths of its claims".formatted(at),
                    head + "." + claims.substring(0, claims.length() * at / 8));
        }
        add("without claims", head + ".");
        add("without signature and its dot", head + "." + claims);
        add("without header", claims + "." + signature);
        add("only its signature", signature);
        // Whole groups of four: other lengths leave bits over, and are no base64url of anything.
        for (int length = 0; length < signature.length() - 4; length += 68) {
            made.add(new Forgery(
                    SIGNATURE,
                    "cut at %d characters of its signature".formatted(length),
                    head + "." + claims + "." + signature.substring(0, length)));
        }
    }

    private void parts() {
        add("an empty header", "." + claims + "." + signature);
        made.add(new Forgery(SIGNATURE, "empty claims", head + ".." + signature));
        add("a fourth part", good + ".x");
        add("a dot behind", good + ".");
        add("a dot before", "." + good);
        add("two dots in one place", head + ".." + claims + "." + signature);
        add("five parts, as if encrypted", good + ".AAAA.AAAA");
        add(
                "five parts, encrypted",
                Original.base64("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}") + ".AAAA.AAAA.AAAA.AAAA");
        add("twice", good + good);
        add("twice, with a comma", good + "," + good);
        made.add(new Forgery(ALGORITHM, "header and claims exchanged", claims + "." + head + "." + signature));
    }

    private void strangeCharacters() {
        for (var c : List.of(
                " ", "\t", "\n", "\r\n", "\0", "\u00a0", "\u200b", "\ufeff", "\u2060", "=", "==", "%00", ";", ",")) {
            var shown = Json.write(c);
            add(shown + " before", c + good);
            add(shown + " behind", good + c);
            add(
                    shown + " inside its claims",
                    head + "." + claims.substring(0, 4) + c + claims.substring(4) + "." + signature);
        }
        add("padded everywhere", head + "=." + claims + "=." + signature + "==");
        for (var dot : List.of("\uff0e", "\u3002", "\u2024", "\u00b7", "%2e", "&#46;", ",", ":", "..")) {
            add("dots as " + dot, good.replace(".", dot));
        }
        add("a letter that looks like another", good.replace('e', '\u0435'));
        add("a full width letter", good.replace('e', '\uff45'));
        add("in quotes", "\"" + good + "\"");
        add("in angle brackets", "<" + good + ">");
        add("behind its scheme", "Bearer " + good);
    }

    private void otherEncodings() {
        add("in the other base64", good.replace('-', '+').replace('_', '/') + "+/");
        add("in base64 once more", Original.base64(good));
        add(
                "as JSON",
                "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}".formatted(head, claims, signature));
        var last = ALPHABET.indexOf(signature.charAt(signature.length() - 1));
        if (signature.length() % 4 != 0) {
            add("with a bit left over", good.substring(0, good.length() - 1) + ALPHABET.charAt(last + 1));
        }
        made.add(new Forgery(LENGTH, "with 8 KiB of letters behind", good + "A".repeat(8 * 1024)));
    }

    private void changedContent() {
        var other = claims.charAt(claims.length() / 2) == 'A' ? 'B' : 'A';
        var changed = claims.substring(0, claims.length() / 2) + other + claims.substring(claims.length() / 2 + 1);
        made.add(new Forgery(SIGNATURE, "a letter of its claims changed", head + "." + changed + "." + signature));
        var admin = Original.base64("{\"sub\":\"admin\",\"groups\":[\"admin\"]}");
        made.add(new Forgery(SIGNATURE, "other claims under its signature", head + "." + admin + "." + signature));
        add("in upper case", good.toUpperCase(Locale.ROOT));
    }

    private void add(String name, String token) {
        made.add(new Forgery(FORM, name, token));
    }
}
