package org.quarknotes.gateway.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.quarknotes.gateway.domain.Upstream;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Arrival;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.QueryParameters;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/** Checks the requests of one route. */
final class Validating implements Policy {
    /** Longer bodies are not read as JSON on the event loop. */
    private static final int SHORT = 16 << 10;

    private final RequestValidation kind;
    private final Upstream upstream;
    private final String path;
    private volatile @Nullable Read read;

    Validating(RequestValidation kind, Upstream upstream, String path) {
        this.kind = kind;
        this.upstream = upstream;
        this.path = path;
    }

    /** What a document says, as long as it is the document. */
    private record Read(JsonNode document, Map<String, Operation> operations) {}

    @Override
    public Future<Answer> apply(Exchange exchange, Responder next) {
        return operations().compose(operations -> {
            var method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
            var operation = operations.get(method);
            if (operation == null) {
                kind.unchecked(upstream);
                return next.respond(exchange);
            }
            return checked(exchange, operation).compose(valid -> next.respond(exchange));
        });
    }

    private Future<Map<String, Operation>> operations() {
        var document = kind.document(upstream);
        var present = read;
        if (document.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        if (present != null && present.document().equals(document.get())) {
            return Future.succeededFuture(present.operations());
        }
        return kind.read(upstream, path, document.get())
                .onSuccess(operations -> read = new Read(document.get(), operations));
    }

    private Future<Void> checked(Exchange exchange, Operation operation) {
        var arrival = exchange.arrival();
        var values = values(arrival);
        if (values.size() == operation.path().size()) {
            operation.requirePath(values);
        }
        operation.requireQuery(QueryParameters.of(arrival.target()));
        if (operation.content().types().isEmpty()) {
            return Future.succeededFuture();
        }
        return isEmpty(exchange) ? withoutBody(operation) : withBody(exchange, operation);
    }

    /** Of the path as the client sent it; where the service is asked for another, the values may be others too. */
    private static List<String> values(Arrival arrival) {
        var variables = arrival.variables();
        return arrival.route().match().path().names().stream()
                .map(name -> String.valueOf(variables.get(name)))
                .map(encoded -> URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean isEmpty(Exchange exchange) {
        return !exchange.arrival().body().announced()
                || exchange.field("content-length").filter("0"::equals).isPresent();
    }

    private static Future<Void> withoutBody(Operation operation) {
        return operation.content().required()
                ? Future.failedFuture(new Refused(ProblemType.MALFORMED_BODY, "This operation needs a body."))
                : Future.succeededFuture();
    }

    private Future<Void> withBody(Exchange exchange, Operation operation) {
        var schema = operation.schema(exchange.method(), exchange.field("content-type"));
        return schema.isEmpty()
                ? Future.succeededFuture()
                : kind.inTime(exchange.arrival().body().whole())
                        .recover(failure -> Future.failedFuture(unread(failure)))
                        .compose(bytes -> validated(schema.get(), bytes));
    }

    private static Refused unread(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case TimeoutException _ -> new Refused(ProblemType.REQUEST_TIMEOUT, "The body was not complete in time.");
            default -> Refused.clientLeft();
        };
    }

    private Future<Void> validated(JsonSchema schema, Buffer bytes) {
        if (bytes.length() > SHORT) {
            return kind.inBackground(() -> {
                Operation.requireValid(schema, Values.body(bytes.getBytes()));
                return null;
            });
        }
        Operation.requireValid(schema, Values.body(bytes.getBytes()));
        return Future.succeededFuture();
    }
}
