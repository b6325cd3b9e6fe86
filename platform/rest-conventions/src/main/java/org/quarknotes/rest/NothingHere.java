package org.quarknotes.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/** Answers what no resource and no other route has taken. */
@ApplicationScoped
class NothingHere {
    void install(@Observes Router router) {
        router.route().last().handler(NothingHere::answer);
    }

    private static void answer(RoutingContext context) {
        var problem = new Problem(ProblemType.NOT_FOUND, "There is nothing here.", RequestId.of(context));
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(problem.toJson()));
    }
}
