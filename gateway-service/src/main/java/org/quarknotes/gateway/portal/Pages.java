package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/** What the gateway answers by itself. */
@Singleton
public final class Pages {
    private static final Field HTML = new Field("content-type", "text/html; charset=utf-8");
    private static final Field JSON = new Field("content-type", "application/json");
    private static final Field CACHEABLE = new Field("cache-control", "public, max-age=60");
    private static final Field NOTHING_ACTIVE =
            new Field("content-security-policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

    private final ApiDocument api;
    private final Background background;

    Pages(ApiDocument api, Background background) {
        this.api = api;
        this.background = background;
    }

    /** Answers with this page. */
    public Responder responder(Page page) {
        return switch (page) {
            case HOME -> exchange -> html(HtmlText.HOME);
            case PROBLEM ->
                exchange -> html(
                        problem(exchange.arrival().target().path().segments().getLast()));
            case OPENAPI ->
                exchange -> background.run(api::current).map(json -> Answer.of(200, List.of(JSON, CACHEABLE), json));
        };
    }

    private static Future<Answer> html(String text) {
        return Future.succeededFuture(
                Answer.of(200, List.of(HTML, CACHEABLE, NOTHING_ACTIVE), Buffer.buffer(text.getBytes(UTF_8))));
    }

    private static String problem(String slug) {
        return ProblemType.ofSlug(slug)
                .map(HtmlText::problem)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "There is no problem type of this name."));
    }
}
