package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Forward;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Match;
import org.quarknotes.gateway.domain.RequestFields;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.RouteTable;
import org.quarknotes.problems.ProblemType;

/** Where every request comes in: read it once, find its route, check its token, have it answered. */
@Singleton
final class Edge {
    private final Exchanges exchanges;
    private final Admission admission;
    private final RouteTable routes;
    private final Forwarding forwarding;
    private final Pages pages;

    Edge(Exchanges exchanges, Admission admission, RouteTable routes, Forwarding forwarding, Pages pages) {
        this.exchanges = exchanges;
        this.admission = admission;
        this.routes = routes;
        this.forwarding = forwarding;
        this.pages = pages;
    }

    /** Before every other handler, so that nothing is reachable that the route table does not name. */
    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle).failureHandler(this::handleUnreadable);
    }

    private void handle(RoutingContext context) {
        var exchange = exchanges.begin(context.request());
        Future.succeededFuture(exchange)
                .compose(this::decide)
                .onFailure(failure -> exchange.refuse(Failures.refusal(failure)));
    }

    private Future<Void> decide(Exchange exchange) {
        var target = admission.read(exchange);
        return switch (routes.find(exchange.method(), target.path())) {
            case Match.Found(var route) -> serve(exchange, target, route);
            case Match.Options(var allowed) ->
                exchange.answer(204, List.of(new Field("Allow", allowed)), Buffer.buffer());
            case Match.WrongMethod(var allowed) ->
                throw new Refused(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This path answers to " + allowed + ".",
                        new Field("Allow", allowed));
            case Match.Unknown() -> throw new Refused(ProblemType.NOT_FOUND, "There is nothing at this path.");
        };
    }

    private Future<Void> serve(Exchange exchange, RequestTarget target, Route route) {
        exchange.take(route.id());
        var received = RequestFields.forwarded(exchange.fields());
        return admission.admit(route.access(), received).compose(fields -> switch (route.integration()) {
            case Forward forward -> forwarding.forward(exchange, forward, target, fields);
            case Page page -> pages.answer(exchange, page, target.path());
        });
    }

    /** What Vert.x refuses before it calls a handler, such as a missing Host field. */
    private void handleUnreadable(RoutingContext context) {
        var type = ProblemType.ofStatus(context.statusCode());
        exchanges.begin(context.request()).refuse(new Refused(type, type.explanation()));
    }
}
