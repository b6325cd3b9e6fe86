package org.quarknotes.gateway.http.conformance;

import java.util.Map;

/** Paths that two servers could read in two ways, each within the path {@code /same/thing} of a route. */
final class PathCases {
    private PathCases() {}

    /** The target of a request, by the name of its trick; all are refused alike, by whatever the path leads to. */
    static Map<String, String> refused() {
        return Map.ofEntries(
                Map.entry("an encoded slash", "/%1$s%%2Fthing"),
                Map.entry("an encoded slash in lower case", "/%1$s%%2fthing"),
                Map.entry("an encoded backslash", "/%1$s%%5Cthing"),
                Map.entry("a backslash", "/%1$s\\thing"),
                Map.entry("a semicolon", "/%1$s/thing;a=b"),
                Map.entry("an encoded semicolon", "/%1$s/thing%%3B"),
                Map.entry("an encoded percent sign", "/%1$s/thing%%2500"),
                Map.entry("NUL", "/%1$s/thing%%00"),
                Map.entry("a line end", "/%1$s/thing%%0d%%0aX-User:%%20admin"),
                Map.entry("a delete character", "/%1$s/thing%%7F"),
                Map.entry("a dot segment", "/%1$s/./thing"),
                Map.entry("a double-dot segment", "/other/../%1$s/thing"),
                Map.entry("a dot segment that is encoded", "/%1$s/%%2e/thing"),
                Map.entry("a double-dot segment that is half encoded", "/other/.%%2E/%1$s/thing"),
                Map.entry("a double-dot segment at the end", "/%1$s/thing/.."),
                Map.entry("an empty segment", "/%1$s//thing"),
                Map.entry("an empty segment at the start", "//%1$s/thing"),
                Map.entry("an empty segment at the end", "/%1$s/thing/"),
                Map.entry("a fragment", "/%1$s/thing#a"),
                Map.entry("an encoding that is none", "/%1$s/thing%%zz"),
                Map.entry("an encoding that is cut off", "/%1$s/thing%%2"),
                Map.entry("UTF-8 that is too long", "/%1$s/%%c0%%afthing"),
                Map.entry("UTF-8 that is broken", "/%1$s/thing%%ff"),
                Map.entry("another host", "http://other.example/%1$s/thing"),
                Map.entry("this host as a user of another", "http://gateway.example@other.example/%1$s/thing"));
    }
}
