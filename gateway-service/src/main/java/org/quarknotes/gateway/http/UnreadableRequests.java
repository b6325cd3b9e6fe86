package org.quarknotes.gateway.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.exchange.Counts;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.wire.ConnectionGuard;
import org.quarknotes.gateway.wire.GuardedTransport;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/** Answers what never became a request, and so no exchange. */
@Singleton
final class UnreadableRequests {
    private static final Logger LOG = Logger.getLogger(UnreadableRequests.class);

    private final RequestIds requestIds;
    private final Counts counts;

    UnreadableRequests(RequestIds requestIds, Counts counts) {
        this.requestIds = requestIds;
        this.counts = counts;
    }

    /** Before the first connection. In a function there are none. */
    void guard(
            @Observes Router router,
            Vertx vertx,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        if (((VertxInternal) vertx).transport() instanceof GuardedTransport transport) {
            transport.guardWith(new ConnectionGuard(config.limits().headTimeout(), idle, this::answer));
        }
    }

    private FullHttpResponse answer(ProblemType type, String detail) {
        var problem = new Problem(type, detail, requestIds.of(null));
        counts.add("gateway.requests.unreadable", "status", Integer.toString(type.status()));
        LOG.debugf("Request %s could not be read: %s", problem.requestId(), detail);
        var answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(type.status()),
                Unpooled.wrappedBuffer(problem.toJson()));
        answer.headers()
                .set(Exchange.REQUEST_ID, problem.requestId())
                .set(CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(CONTENT_LENGTH, answer.content().readableBytes())
                .set(CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set(CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }
}
