package org.quarknotes.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Leaves the charset out of JSON's media type. The framework names it when it writes a body, so that {@code HEAD} would
 * answer otherwise than {@code GET}; and JSON has no such parameter (RFC 8259, section 11).
 */
@ApplicationScoped
class JsonType {
    private static final int EARLY = 900;
    private static final Pattern WITH_CHARSET =
            Pattern.compile("(application/(?:x-ndjson|json)) *; *charset=utf-8", Pattern.CASE_INSENSITIVE);

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> correct(context));
                    context.next();
                },
                EARLY);
    }

    private static void correct(RoutingContext context) {
        var headers = context.response().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var matcher = WITH_CHARSET.matcher(type == null ? "" : type);
        if (matcher.matches()) {
            headers.set(HttpHeaders.CONTENT_TYPE, matcher.group(1));
        }
    }
}
