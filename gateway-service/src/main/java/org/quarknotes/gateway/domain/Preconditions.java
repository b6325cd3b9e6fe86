package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The conditions of a request that a cache can judge by what it keeps (RFC 9111, section 4.3.2). */
public final class Preconditions {
    /** Those that tell one version of an answer from another. */
    public static final Set<String> OF_READERS = Set.of("if-none-match", "if-modified-since");

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    /** RFC 9110, section 15.4.5: what a 304 repeats of the whole answer. */
    private static final Set<String> REPEATED =
            Set.of("cache-control", "content-location", "date", "etag", "expires", "last-modified", "vary");

    private Preconditions() {}

    /** Whether the client has this very answer already. */
    public static boolean hold(List<Field> request, List<Field> kept) {
        var tags = Field.values(request, "if-none-match");
        if (!tags.isEmpty()) {
            return tags.stream().anyMatch(value -> names(value, kept));
        }
        return Field.values(request, "if-modified-since").stream()
                .flatMap(text -> HttpDate.time(text).stream())
                .anyMatch(had -> Field.values(kept, "last-modified").stream()
                        .flatMap(text -> HttpDate.time(text).stream())
                        .anyMatch(changed -> !changed.isAfter(had)));
    }

    /** RFC 9110, section 13.1.2: compared weakly. */
    private static boolean names(String value, List<Field> kept) {
        if (value.strip().equals("*")) {
            return true;
        }
        var tag = Field.values(kept, "etag").stream().findFirst().map(Preconditions::opaque);
        return tag.isPresent()
                && TAG.matcher(value).results().anyMatch(match -> match.group(1).equals(tag.get()));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** The fields of an answer without its body. */
    public static List<Field> repeated(List<Field> kept) {
        return kept.stream().filter(field -> REPEATED.contains(field.key())).toList();
    }

    /** Conditions that ask the service whether what is kept is still so; none if it gave nothing to tell by. */
    public static List<Field> asking(List<Field> kept) {
        var tag = Field.values(kept, "etag");
        if (tag.size() == 1) {
            return List.of(new Field("if-none-match", tag.getFirst()));
        }
        var changed = Field.values(kept, "last-modified");
        return changed.size() == 1 ? List.of(new Field("if-modified-since", changed.getFirst())) : List.of();
    }
}
