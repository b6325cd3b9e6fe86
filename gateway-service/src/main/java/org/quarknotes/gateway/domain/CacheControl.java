package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a message says about caches (RFC 9111, section 5.2).
 *
 * @param directives the arguments of each, by its name in lower case; without quotes, empty where it has none
 */
public record CacheControl(Map<String, List<String>> directives) {
    private static final Pattern DIRECTIVE =
            Pattern.compile("([^\\s,=\"]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"?|([^,]*)))?");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    /** Reads the values of the field. */
    public static CacheControl of(List<String> values) {
        var directives = new HashMap<String, List<String>>();
        for (var value : values) {
            var matcher = DIRECTIVE.matcher(value);
            while (matcher.find()) {
                var quoted = matcher.group(2);
                var argument = quoted == null ? matcher.group(3) : quoted;
                directives
                        .computeIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                        .add(argument == null ? "" : argument.strip());
            }
        }
        return new CacheControl(directives);
    }

    /** Whether it is there, with whatever arguments: one that is only about some fields counts for all of the message. */
    public boolean has(String directive) {
        return directives.containsKey(directive);
    }

    /** The least of a directive's times; zero where one cannot be read, so that a mistake never keeps anything longer. */
    public OptionalLong seconds(String directive) {
        return directives.getOrDefault(directive, List.of()).stream()
                .mapToLong(text -> SECONDS.matcher(text).matches() ? Long.parseLong(text) : 0)
                .min();
    }
}
