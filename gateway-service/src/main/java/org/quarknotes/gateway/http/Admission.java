package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.domain.Access;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.problems.ProblemType;

/** What a request must get past before anybody answers it. */
@Singleton
final class Admission {
    /** The colon, the space and the line end of a field in HTTP/1.1. */
    private static final int FIELD_OVERHEAD = 4;

    private final long uriLimit;
    private final long headerLimit;
    private final Credentials credentials;

    Admission(GatewayConfig config, Credentials credentials) {
        this.uriLimit = config.limits().uri().asLongValue();
        this.headerLimit = config.limits().headers().asLongValue();
        this.credentials = credentials;
    }

    /** The request's target, if it is not too long and can be read in one way only. */
    RequestTarget read(Exchange exchange) {
        var request = exchange.request();
        if (request.uri().length() > uriLimit) {
            throw new Refused(
                    ProblemType.URI_TOO_LONG,
                    "The request target is longer than " + uriLimit + " bytes, the limit here.");
        }
        if (headerBytes(exchange.fields()) > headerLimit) {
            throw new Refused(
                    ProblemType.HEADERS_TOO_LARGE,
                    "The header is longer than " + headerLimit + " bytes, the limit here.");
        }
        requireOneReading(request);
        return RequestTarget.parse(request.uri(), exchange.host());
    }

    /** The fields for whoever answers, if the caller may use the route. */
    Future<List<Field>> admit(Access access, List<Field> fields) {
        return switch (access) {
            case PUBLIC -> Future.succeededFuture(Credentials.withoutApiKey(fields));
            case JWT -> credentials.admit(fields);
        };
    }

    private static void requireOneReading(HttpServerRequest request) {
        if (request.version() == null) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The protocol is not a version of HTTP spoken here.");
        }
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            throw new Refused(ProblemType.MALFORMED_REQUEST, "The header field host was sent more than once.");
        }
    }

    private static long headerBytes(List<Field> fields) {
        return fields.stream()
                .mapToLong(field -> field.name().length() + field.value().length() + FIELD_OVERHEAD)
                .sum();
    }
}
