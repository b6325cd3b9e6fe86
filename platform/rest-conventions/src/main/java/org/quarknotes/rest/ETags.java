package org.quarknotes.rest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags of versioned resources: strong, and the version in quotes, such as {@code "3"} (RFC 9110, 8.8.3). */
public final class ETags {
    private static final Pattern LIST = Pattern.compile(
            "\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"(?:\\s*,\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")*\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*(?=(?:W/)?\")");

    private ETags() {}

    /** The entity tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether an {@code If-None-Match} says that the client already has this version (RFC 9110, 13.1.2). */
    public static boolean noneMatchHas(@Nullable String ifNoneMatch, long version) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || split(ifNoneMatch).stream()
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(of(version)::equals);
    }

    static boolean isList(String header) {
        return LIST.matcher(header).matches();
    }

    static List<String> split(String header) {
        return Arrays.asList(SEPARATOR.split(header.strip()));
    }
}
