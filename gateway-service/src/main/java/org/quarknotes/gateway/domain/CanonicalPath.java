package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The one reading of a request path. What is routed and authorised is the very string that is forwarded, so that no
 * service can understand a path differently from the gateway.
 *
 * @param segments between the slashes, each in its only spelling: unreserved characters plain, all others as {@code %XX}
 */
public record CanonicalPath(List<String> segments) {
    public CanonicalPath {
        segments = List.copyOf(segments);
    }

    /** @throws MalformedRequest when the path could be read differently by somebody else */
    static CanonicalPath of(String path) {
        if (!path.startsWith("/")) {
            throw new MalformedRequest("The path must start with a slash.");
        }
        var segments = new ArrayList<String>();
        if (path.length() > 1) {
            for (int start = 1; start <= path.length(); ) {
                int end = path.indexOf('/', start);
                end = end < 0 ? path.length() : end;
                segments.add(PathSegment.canonical(path.substring(start, end)));
                start = end + 1;
            }
        }
        return new CanonicalPath(segments);
    }

    /** The path as it is forwarded. */
    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
