package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quarknotes.gateway.domain.Client;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.problems.Problem;

/** One request and the answer to it, on the client's side. */
final class Exchange {
    static final String REQUEST_ID = "X-Request-Id";

    private final HttpServerRequest request;
    private final String requestId;
    private String route = "none";

    Exchange(HttpServerRequest request, String requestId) {
        this.request = request;
        this.requestId = requestId;
    }

    HttpServerRequest request() {
        return request;
    }

    HttpServerResponse response() {
        return request.response();
    }

    String requestId() {
        return requestId;
    }

    /** The id of the route that was taken, for the log. */
    String route() {
        return route;
    }

    void take(String routeId) {
        this.route = routeId;
    }

    String method() {
        return request.method().name();
    }

    List<Field> fields() {
        return fields(request.headers());
    }

    static List<Field> fields(Iterable<Map.Entry<String, String>> headers) {
        var fields = new ArrayList<Field>();
        headers.forEach(header -> fields.add(new Field(header.getKey(), header.getValue())));
        return fields;
    }

    /** How the client came here; in a function there is no socket to tell its address. */
    Client client() {
        var peer = request.remoteAddress();
        var address = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        return new Client(address, request.scheme(), host());
    }

    String host() {
        var host = request.getHeader(HttpHeaders.HOST);
        return host == null ? "" : host;
    }

    /** Answers with a body that the gateway made itself. */
    Future<Void> answer(int status, List<Field> fields, Buffer body) {
        var response = response().setStatusCode(status);
        fields.forEach(field -> response.putHeader(field.name(), field.value()));
        if (HttpMethod.HEAD.equals(request.method())) {
            return response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        }
        return response.end(body);
    }

    /** Answers with a problem document, or breaks the connection if another answer has already begun. */
    void refuse(Refused refused) {
        var response = response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.headers().clear();
        identify();
        var problem = new Problem(refused.type(), String.valueOf(refused.getMessage()), requestId);
        var fields = new ArrayList<>(refused.fields());
        fields.add(new Field("Content-Type", Problem.MEDIA_TYPE));
        fields.add(new Field("Cache-Control", "no-store"));
        answer(refused.type().status(), fields, Buffer.buffer(problem.toJson()));
    }

    /** Puts on the answer what every answer has. */
    void identify() {
        response().putHeader(REQUEST_ID, requestId).putHeader("X-Content-Type-Options", "nosniff");
    }
}
