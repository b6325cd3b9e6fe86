package org.quarknotes.gateway.routes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the variables of a route file get their values. */
@FunctionalInterface
public interface Variables {
    Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

    Optional<String> value(String name);

    /**
     * The text with every {@code ${NAME:default}} replaced.
     *
     * @throws IllegalArgumentException when a variable has neither value nor default
     */
    default String fill(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> Matcher.quoteReplacement(value(reference.group(1))
                        .or(() -> Optional.ofNullable(reference.group(2)))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the variable %s is not set and has no default".formatted(reference.group(1))))));
    }
}
