package org.quarknotes.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule.Limits;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** What a request must get past before anybody answers it. */
@Singleton
final class Admission {
    /** The colon, the space and the line end of a field in HTTP/1.1. */
    private static final int FIELD_OVERHEAD = 4;

    private final Limits defaults;

    Admission(GatewayConfig config) {
        var limits = config.limits();
        this.defaults = new Limits(
                limits.body().asLongValue(),
                limits.headers().asLongValue(),
                limits.uri().asLongValue());
    }

    /** The request's target, if it is not too long and can be read in one way only. */
    RequestTarget read(Exchange exchange) {
        var request = exchange.request();
        requireUri(exchange, defaults.uri());
        requireHeaders(exchange, defaults.headers());
        requireOneReading(request);
        return RequestTarget.parse(request.uri(), exchange.host());
    }

    /** The limits of a route, which its head must keep too. */
    Limits limits(Exchange exchange, Route route) {
        var limits = route.rule(Limits.class).orElse(defaults);
        requireUri(exchange, limits.uri());
        requireHeaders(exchange, limits.headers());
        return limits;
    }

    private static void requireUri(Exchange exchange, long limit) {
        if (exchange.request().uri().length() > limit) {
            throw new Refused(
                    ProblemType.URI_TOO_LONG, "The request target is longer than " + limit + " bytes, the limit here.");
        }
    }

    private static void requireHeaders(Exchange exchange, long limit) {
        if (headerBytes(exchange.received()) > limit) {
            throw new Refused(
                    ProblemType.HEADERS_TOO_LARGE, "The header is longer than " + limit + " bytes, the limit here.");
        }
    }

    private static void requireOneReading(HttpServerRequest request) {
        if (request.version() == null) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The protocol is not a version of HTTP spoken here.");
        }
        if (request.version() == HttpVersion.HTTP_2) {
            requirePlainTarget(request);
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The header field host was sent more than once.");
        }
    }

    /** Of several Host fields that stand for it, Vert.x would show us the first; and a scheme is any text to it. */
    private static void requirePlainTarget(HttpServerRequest request) {
        if (request.authority(true) == null) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The pseudo-header field :authority is missing.");
        }
        if (!Set.of("http", "https").contains(request.scheme())) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The scheme is neither http nor https.");
        }
    }

    private static long headerBytes(List<Field> fields) {
        return fields.stream()
                .mapToLong(field -> field.name().length() + field.value().length() + FIELD_OVERHEAD)
                .sum();
    }
}
