package org.quarknotes.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.CanonicalPath;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.problems.ProblemType;

/** What the gateway answers by itself. */
@Singleton
final class Pages {
    private static final Field HTML = new Field("Content-Type", "text/html; charset=utf-8");
    private static final Field JSON = new Field("Content-Type", "application/json");
    private static final Field CACHEABLE = new Field("Cache-Control", "public, max-age=60");
    private static final Field NOTHING_ACTIVE =
            new Field("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

    private final ApiDocument api;
    private final Background background;

    Pages(ApiDocument api, Background background) {
        this.api = api;
        this.background = background;
    }

    Future<Void> answer(Exchange exchange, Page page, CanonicalPath path) {
        return switch (page) {
            case HOME -> html(exchange, HtmlText.HOME);
            case PROBLEM -> html(exchange, problem(path.segments().getLast()));
            case OPENAPI ->
                background.run(api::current).compose(json -> exchange.answer(200, List.of(JSON, CACHEABLE), json));
        };
    }

    private static Future<Void> html(Exchange exchange, String text) {
        return exchange.answer(200, List.of(HTML, CACHEABLE, NOTHING_ACTIVE), Buffer.buffer(text.getBytes(UTF_8)));
    }

    private static String problem(String slug) {
        return ProblemType.ofSlug(slug)
                .map(HtmlText::problem)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "There is no problem type of this name."));
    }
}
