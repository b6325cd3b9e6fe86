package org.quarknotes.tokens.forged;

import static org.quarknotes.tokens.forged.Fault.AUDIENCE;
import static org.quarknotes.tokens.forged.Fault.EXPIRED;
import static org.quarknotes.tokens.forged.Fault.FORM;
import static org.quarknotes.tokens.forged.Fault.FUTURE;
import static org.quarknotes.tokens.forged.Fault.ISSUER;
import static org.quarknotes.tokens.forged.Fault.LIFETIME;
import static org.quarknotes.tokens.forged.Fault.MISSING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One wrong claim under a good signature. */
final class ForgedClaims {
    private static final List<String> NO_TEXTS = List.of("1", "null", "true", "{}", "1.5");
    private static final List<String> NO_DATES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"never\"",
            "-1",
            "-9223372036854775808",
            "0.5",
            "1e3",
            "1e308",
            "1E999",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(400));

    private final Original original;
    private final List<Forgery> made = new ArrayList<>();

    ForgedClaims(Original original) {
        this.original = original;
    }

    List<Forgery> all() {
        issuers();
        audiences();
        subjects();
        dates();
        types();
        return made;
    }

    private void issuers() {
        var issuer = original.issuer();
        Lookalikes.of(issuer).forEach((how, word) -> add(ISSUER, "iss with " + how, original.withClaim("iss", word)));
        add(ISSUER, "iss in upper case", original.withClaim("iss", issuer.toUpperCase(Locale.ROOT)));
        for (var other :
                List.of("", "https://issuer.example.net", issuer + "/", issuer + "#", issuer + ":80", issuer + "?")) {
            add(ISSUER, "iss '%s'".formatted(other), original.withClaim("iss", other));
        }
        add(ISSUER, "iss left out", original.withClaims(claims -> claims.remove("iss")));
        add(FORM, "iss in a list", original.withClaim("iss", List.of(issuer)));
        NO_TEXTS.forEach(value -> add(FORM, "iss as " + value, original.withClaim("iss", new Json.Raw(value))));
    }

    private void audiences() {
        var audience = original.audience();
        Lookalikes.of(audience)
                .forEach((how, word) -> add(AUDIENCE, "aud with " + how, original.withClaim("aud", word)));
        for (var other :
                List.of("", "another-api", "*", audience + ",x", "x " + audience, audience.toUpperCase(Locale.ROOT))) {
            add(AUDIENCE, "aud '%s'".formatted(other), original.withClaim("aud", other));
        }
        add(AUDIENCE, "aud left out", original.withClaims(claims -> claims.remove("aud")));
        add(AUDIENCE, "aud of nobody", original.withClaim("aud", List.of()));
        add(AUDIENCE, "aud of others", original.withClaim("aud", List.of("one", "two")));
        add(FORM, "aud of hundreds", original.withClaim("aud", Collections.nCopies(300, audience)));
        add(FORM, "aud in a list in a list", original.withClaim("aud", List.of(List.of(audience))));
        add(FORM, "aud with a number beside it", original.withClaim("aud", List.of(audience, 1)));
        NO_TEXTS.forEach(value -> add(FORM, "aud as " + value, original.withClaim("aud", new Json.Raw(value))));
    }

    private void subjects() {
        add(MISSING, "sub left out", original.withClaims(claims -> claims.remove("sub")));
        add(MISSING, "sub empty", original.withClaim("sub", ""));
        add(MISSING, "sub blank", original.withClaim("sub", " \t"));
        add(FORM, "sub with a NUL", original.withClaim("sub", original.claims().get("sub") + "\0"));
        add(FORM, "sub with a line end", original.withClaim("sub", "admin\r\nX-User: admin"));
        add(FORM, "sub without end", original.withClaim("sub", "x".repeat(300)));
        add(FORM, "sub in a list", original.withClaim("sub", List.of("admin")));
        NO_TEXTS.forEach(value -> add(FORM, "sub as " + value, original.withClaim("sub", new Json.Raw(value))));
    }

    private void dates() {
        add(EXPIRED, "exp a minute ago", original.withClaim("exp", original.secondsFromNow(-60)));
        add(EXPIRED, "exp at the beginning of time", original.withClaim("exp", 0));
        add(EXPIRED, "issued and expired", original.withClaims(claims -> {
            claims.put("iat", original.secondsFromNow(-660));
            claims.put("exp", original.secondsFromNow(-60));
        }));
        add(LIFETIME, "exp in two days", original.withClaim("exp", original.secondsFromNow(172_800)));
        add(LIFETIME, "exp in a hundred years", original.withClaim("exp", original.secondsFromNow(3_153_600_000L)));
        add(FORM, "exp in milliseconds", original.withClaim("exp", original.secondsFromNow(600) * 1000));
        add(FORM, "exp in quotes", original.withClaim("exp", Long.toString(original.secondsFromNow(600))));
        add(FORM, "exp with a fraction", original.withClaim("exp", new Json.Raw(original.secondsFromNow(600) + ".5")));
        add(FUTURE, "nbf in five minutes", original.withClaim("nbf", original.secondsFromNow(300)));
        add(FUTURE, "iat in five minutes", original.withClaim("iat", original.secondsFromNow(300)));
        for (var name : List.of("exp", "iat", "nbf")) {
            NO_DATES.forEach(value ->
                    add(FORM, "%s as %.24s".formatted(name, value), original.withClaim(name, new Json.Raw(value))));
        }
        add(MISSING, "exp left out", original.withClaims(claims -> claims.remove("exp")));
        add(MISSING, "iat left out", original.withClaims(claims -> claims.remove("iat")));
    }

    /** Lists where texts belong, texts where lists belong. */
    private void types() {
        for (var name : List.of("scope", "sid", "client_id")) {
            for (var value : List.of("1", "null", "true", "[]", "[\"notes:read\"]", "{}")) {
                add(FORM, "%s as %s".formatted(name, value), original.withClaim(name, new Json.Raw(value)));
            }
        }
        for (var value : List.of("1", "null", "\"admin\"", "{}", "[1]", "[null]", "[[\"admin\"]]", "[\"admin\",{}]")) {
            add(FORM, "groups as " + value, original.withClaim("groups", new Json.Raw(value)));
        }
    }

    private void add(Fault fault, String name, String token) {
        made.add(new Forgery(fault, name, token));
    }
}
