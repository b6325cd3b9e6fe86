package org.quarknotes.gateway.routes;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.domain.SharedOrigins;

/** Reads which pages of other origins may call. */
final class CorsEntries {
    private static final String ANY = "*";

    /** As browsers serialise it (RFC 6454, section 6.2): in lower case, without path. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9.\\[\\]:_-]+");

    /** The usual port is left out. */
    private static final Pattern USUAL_PORT = Pattern.compile("http://.*:80|https://.*:443");

    private CorsEntries() {}

    static Rule cors(Entry entry) {
        entry.at("origins").items().forEach(CorsEntries::requireOrigin);
        var origins = entry.texts("origins");
        boolean credentials = entry.flag("credentials");
        if (credentials && origins.contains(ANY)) {
            throw entry.at("credentials")
                    .wrong("'credentials' cannot go with the origin '*': name the origins that may use cookies");
        }
        var rule = new Rule.Cors(
                origins,
                entry.texts("headers").stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                entry.texts("expose"),
                credentials,
                entry.durationOrNone("maxAge", Duration.ofMinutes(10)));
        var _ = new SharedOrigins(rule, Set.of());
        return rule;
    }

    private static void requireOrigin(Entry entry) {
        var origin = entry.text();
        boolean likeBrowsers =
                ORIGIN.matcher(origin).matches() && !USUAL_PORT.matcher(origin).matches();
        if (!likeBrowsers && !origin.equals(ANY)) {
            throw entry.wrong("%s is no origin: write it as browsers do, such as https://app.example.com or"
                            .formatted(entry.document().quote(entry.pointer()))
                    + " http://localhost:3000, in lower case, without path and without the usual port, or '*'");
        }
    }
}
