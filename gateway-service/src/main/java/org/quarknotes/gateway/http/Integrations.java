package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Integration.Lambda;
import org.quarknotes.gateway.domain.Integration.Mock;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Integration.Redirect;
import org.quarknotes.gateway.domain.Integration.Refusal;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.RequestValues;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.gateway.portal.Pages;
import org.quarknotes.gateway.upstreams.Forwarding;
import org.quarknotes.gateway.upstreams.WebSockets;
import org.quarknotes.problems.ProblemType;

/** Finds who answers the requests of a route. */
@Singleton
final class Integrations {
    private final Forwarding forwarding;
    private final WebSockets webSockets;
    private final Pages pages;

    Integrations(Forwarding forwarding, WebSockets webSockets, Pages pages) {
        this.forwarding = forwarding;
        this.webSockets = webSockets;
        this.pages = pages;
    }

    Responder responder(Route route) {
        return switch (route.integration()) {
            case Http http when http.webSocket() -> webSockets.responder(http, forwarding.responder(http));
            case Http http -> forwarding.responder(http);
            case Lambda _ -> throw new IllegalArgumentException("the integration lambda is not there yet");
            case Aws _ -> throw new IllegalArgumentException("the integration aws is not there yet");
            case Mock(var reply) -> exchange -> Future.succeededFuture(answer(reply));
            case Refusal(var slug, var detail) -> exchange -> Future.failedFuture(new Refused(problem(slug), detail));
            case Redirect(var to, var status) -> exchange -> Future.succeededFuture(redirect(exchange, to, status));
            case Page page -> pages.responder(page);
        };
    }

    private static Answer answer(Reply reply) {
        return Answer.of(reply.status(), reply.fields(), Buffer.buffer(reply.body()));
    }

    private static ProblemType problem(String slug) {
        return ProblemType.ofSlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("there is no problem type '" + slug + "'"));
    }

    private static Answer redirect(Exchange exchange, Template to, int status) {
        var path = new RequestValues(exchange, "").fill(to, PathText::encoded);
        var location = path + exchange.arrival().target().query();
        return Answer.of(status, List.of(new Field("location", location)));
    }
}
