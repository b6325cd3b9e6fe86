package org.quarknotes.tokens.forged;

import static org.quarknotes.tokens.forged.Fault.FORM;
import static org.quarknotes.tokens.forged.Fault.LENGTH;

import java.util.ArrayList;
import java.util.List;

/** Under a good signature, something that is not one JSON object of claims. */
final class ForgedPayloads {
    private static final List<String> NO_OBJECTS = List.of(
            "", " ", "null", "1", "true", "\"sub\"", "[]", "[1]", "{", "}", "{\"sub\"}", "{\"sub\":}", "{sub:1}");

    private final Original original;
    private final List<Forgery> made = new ArrayList<>();

    ForgedPayloads(Original original) {
        this.original = original;
    }

    List<Forgery> all() {
        var claims = Json.write(original.claims());
        NO_OBJECTS.forEach(text -> add("payload " + text, text));
        add("payload in a list", "[" + claims + "]");
        add("payload as text", Json.write(claims));
        add("payload that is a token", original.token());
        add("payload cut", claims.substring(0, claims.length() - 1));
        add("payload twice", claims + claims);
        add("payload with more behind", claims + "x");
        add("payload behind a byte order mark", "\ufeff" + claims);
        add("payload with a comment", claims.replaceFirst("\\{", "{/**/"));
        add("payload in single quotes", claims.replace('"', '\''));
        add("payload nested without end", "[".repeat(4000));
        add("claims nested without end", claims.replaceFirst("\\{", "{\"x\":" + "[".repeat(2000) + ","));
        for (var name : List.of("iss", "aud", "sub", "exp", "iat", "scope", "groups", "sid")) {
            var value = Json.write(original.claims().get(name));
            add(name + " twice", claims.replaceFirst("\\{", "{\"%s\":%s,".formatted(name, value)));
        }
        add("sub twice, of another", claims.replaceFirst("\\{", "{\"sub\":\"admin\","));
        add("sub twice, once in escapes", claims.replaceFirst("\\{", "{\"\\" + Json.escaped('s') + "ub\":\"admin\","));
        made.add(new Forgery(LENGTH, "9 KiB", original.withClaim("pad", "x".repeat(6 * 1024 + 512))));
        return made;
    }

    private void add(String name, String payload) {
        made.add(new Forgery(FORM, name, original.withPayload(payload)));
    }
}
