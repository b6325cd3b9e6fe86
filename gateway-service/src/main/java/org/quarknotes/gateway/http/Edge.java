package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Match;
import org.quarknotes.gateway.domain.RequestFields;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Arrival;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.RequestBody;
import org.quarknotes.gateway.http.Routing.Ready;
import org.quarknotes.problems.ProblemType;

/** Where every request comes in: read it once, find its route, have it answered, write the answer. */
@Singleton
final class Edge {
    private final Exchanges exchanges;
    private final Admission admission;
    private final Routing routing;

    Edge(Exchanges exchanges, Admission admission, Routing routing) {
        this.exchanges = exchanges;
        this.admission = admission;
        this.routing = routing;
    }

    /** Before every other handler, so that nothing is reachable that the route table does not name. */
    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::handleUnreadable);
    }

    /** In HTTP/2, whether a body follows is known only when Vert.x is done with the frame of the header. */
    private void receive(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            Vertx.currentContext().runOnContext(later -> handle(context));
            return;
        }
        handle(context);
    }

    private void handle(RoutingContext context) {
        var exchange = exchanges.begin(context.request());
        Future.succeededFuture(exchange)
                .compose(this::answer)
                .compose(answer -> Delivery.write(exchange, answer))
                .recover(failure -> Delivery.refuse(exchange, Failures.refusal(failure)))
                .onComplete(done -> exchanges.over());
    }

    private Future<Answer> answer(Exchange exchange) {
        var target = admission.read(exchange);
        var view = new ExchangeView(exchange, target);
        var routes = routing.now();
        return switch (routes.table().find(exchange.method(), target.path(), view)) {
            case Match.Found(var route) -> respond(exchange, target, route, routes);
            case Match.Options(var allowed) ->
                preflight(exchange, target, routes).orElseGet(() -> options(allowed));
            case Match.WrongMethod(var allowed) ->
                throw new Refused(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This path answers to " + allowed + ".",
                        new Field("Allow", allowed));
            case Match.Unknown() -> throw new Refused(ProblemType.NOT_FOUND, "There is nothing at this path.");
        };
    }

    private Future<Answer> respond(Exchange exchange, RequestTarget target, Route route, Ready routes) {
        var limits = admission.limits(exchange, route);
        var body = new RequestBody(exchange.request(), limits.body());
        exchange.arrive(new Arrival(target, route, body), RequestFields.forwarded(exchange.received()));
        return routes.responder(route).respond(exchange);
    }

    private static Future<Answer> options(String allowed) {
        return Future.succeededFuture(Answer.of(204, List.of(new Field("allow", allowed))));
    }

    /** A browser's preflight is answered by the route that it asks about, if that shares with other origins. */
    private Optional<Future<Answer>> preflight(Exchange exchange, RequestTarget target, Ready routes) {
        return exchange.field("access-control-request-method")
                .filter(method -> exchange.field("origin").isPresent())
                .map(method -> routes.table().find(method, target.path(), new ExchangeView(exchange, target)))
                .map(match -> match instanceof Match.Found(var route) ? route : null)
                .filter(route -> route.rule(Rule.Cors.class).isPresent())
                .map(route -> respond(exchange, target, route, routes));
    }

    /** What Vert.x refuses before it calls a handler, such as a missing Host field. */
    private void handleUnreadable(RoutingContext context) {
        var type = ProblemType.ofStatus(context.statusCode());
        Delivery.refuse(exchanges.begin(context.request()), new Refused(type, type.explanation()))
                .onComplete(done -> exchanges.over());
    }
}
