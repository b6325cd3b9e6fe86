package org.quarknotes.gateway.portal;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.gateway.portal.Answers.Wanted;
import org.quarknotes.problems.ProblemType;

/** What the gateway answers by itself. Nothing of it is made before somebody asks: a function starts without. */
@Singleton
public final class Pages {
    private static final List<Field> OPENAPI =
            List.of(new Field("content-type", "application/json"), new Field("cache-control", "public, max-age=60"));

    private final ApiDocument api;
    private final Instance<Portal> portal;
    private final Status status;
    private final Background background;

    Pages(ApiDocument api, Instance<Portal> portal, Status status, Background background) {
        this.api = api;
        this.portal = portal;
        this.status = status;
        this.background = background;
    }

    /** Answers with this page. */
    public Responder responder(Page page) {
        return switch (page) {
            case PORTAL ->
                exchange -> {
                    var path = exchange.arrival().target().path().toString();
                    var wanted = wanted(exchange);
                    return background.run(() -> document(path, wanted));
                };
            case STATUS ->
                exchange -> background.run(() -> Answers.now(status.now().toJson()));
            case OPENAPI -> exchange -> background.run(() -> Answer.of(200, OPENAPI, api.current()));
        };
    }

    private Answer document(String path, Wanted wanted) {
        return portal.get()
                .at(path)
                .map(document -> Answers.with(document, wanted))
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "The portal has no such page or file."));
    }

    private static Wanted wanted(Exchange exchange) {
        return new Wanted(
                exchange.field("if-none-match").orElse(""),
                exchange.field("accept-encoding").orElse(""));
    }
}
