package org.quarknotes.gateway.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as it stands in one segment of a path. */
public final class PathText {
    private PathText() {}

    /** Percent-encoded; slashes too, so that a value stays one segment. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
