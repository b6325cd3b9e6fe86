package org.quarknotes.gateway.domain;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where a redirect leads: a path here, or an address whose host the route file says. Nothing in a request can lead anywhere
 * else, for the place is fixed before the first value is filled in, and the whole path is read again afterwards.
 */
public record RedirectTarget(Template to) {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\]).*|/");
    private static final Pattern ELSEWHERE = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?/.*");

    public RedirectTarget {
        var start = to.parts().isEmpty() ? "" : literal(to.parts().getFirst());
        boolean fixed =
                ELSEWHERE.matcher(start).matches() || LOCAL.matcher(start).matches();
        if (!fixed) {
            throw new IllegalArgumentException(
                    "a redirect leads to a path, or to http(s)://host/ with the host written out, before any {value}");
        }
    }

    /**
     * The value of Location.
     *
     * @param filling gives a template's text for the request, each value encoded as a segment of a path
     * @param query of the request, with its question mark; it goes along
     * @throws MalformedRequest when the values do not make a path
     */
    public String location(Function<Template, String> filling, String query) {
        var filled = filling.apply(to);
        int path = filled.startsWith("/") ? 0 : filled.indexOf('/', filled.indexOf("://") + 3);
        var target = RequestTarget.parse(filled.substring(path), "");
        var more = target.query().isEmpty() || query.isEmpty() ? query : "&" + query.substring(1);
        return filled.substring(0, path) + target + escaped(more);
    }

    /** A query may have characters that no address has; they mean the same in this spelling. */
    private static String escaped(String query) {
        var escaped = new StringBuilder(query.length());
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if ("\"<>\\^`{|}".indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return escaped.toString();
    }

    private static String literal(Template.Part part) {
        return part instanceof Template.Part.Literal(var text) ? text : "";
    }
}
