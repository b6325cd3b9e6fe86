package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which answers may be compressed. Not those with a strong ETag, for that names these very bytes: made weak, it could not be
 * sent back in If-Match (RFC 9110, section 8.8.3). Nor those that no cache may keep, for they may hold secrets, whose
 * length compression would betray.
 */
public final class Compressible {
    private static final Set<Integer> WITHOUT_WHOLE_BODY = Set.of(204, 205, 206, 304);
    private static final Pattern TYPE = Pattern.compile(
            "text/(?!event-stream).*|application/(json|javascript|xml|yaml|x-ndjson|ndjson|graphql|wasm)"
                    + "|[a-z]+/[^;]*\\+(json|xml|yaml)");

    private Compressible() {}

    /** Whether the answer could be sent in this coding or that, so that caches must keep the two apart. */
    public static boolean mayBe(int status, List<Field> fields) {
        var control = CacheControl.of(values(fields, "cache-control"));
        return status >= 200
                && !WITHOUT_WHOLE_BODY.contains(status)
                && values(fields, "content-encoding").isEmpty()
                && values(fields, "content-range").isEmpty()
                && values(fields, "etag").stream().allMatch(tag -> tag.startsWith("W/"))
                && !control.has("no-transform")
                && !control.has("no-store")
                && values(fields, "content-type").stream().anyMatch(Compressible::isText);
    }

    private static boolean isText(String type) {
        return TYPE.matcher(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .matches();
    }

    /** The fields with this one request field among those that the answer varies by. */
    public static List<Field> varying(List<Field> fields) {
        boolean said = values(fields, "vary").stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase("accept-encoding"));
        var varying = new ArrayList<>(fields);
        if (!said) {
            varying.add(new Field("vary", "Accept-Encoding"));
        }
        return varying;
    }

    private static List<String> values(List<Field> fields, String name) {
        return Field.values(fields, name);
    }
}
