package org.quarknotes.gateway.routes;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the variables of a route file get their values. */
@FunctionalInterface
public interface Variables {
    /** The escaped beginning, a variable, or a beginning that leads to none. */
    Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?})?");

    Optional<String> value(String name);

    /**
     * The text with every {@code ${NAME:default}} replaced. With a second dollar sign in front it is left as it is, but for
     * that sign.
     *
     * @throws IllegalArgumentException when a variable has neither value nor default, or is not spelled like one
     */
    default String fill(String text) {
        if (!text.contains("${")) {
            return text;
        }
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult found) {
        if (found.group().equals("$${")) {
            return "${";
        }
        var name = found.group(1);
        if (name == null) {
            throw new IllegalArgumentException(
                    "a variable is ${NAME} or ${NAME:default}; write $${ where these characters are meant");
        }
        return value(name)
                .or(() -> Optional.ofNullable(found.group(2)))
                .orElseThrow(() ->
                        new IllegalArgumentException("the variable %s is not set and has no default".formatted(name)));
    }
}
