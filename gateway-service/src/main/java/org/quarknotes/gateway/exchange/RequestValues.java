package org.quarknotes.gateway.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Template;

/**
 * The values that templates of the route file may name.
 *
 * @param exchange the request
 * @param body its body as text; empty where the template does not need it
 */
public record RequestValues(Exchange exchange, String body) {

    /** A template's text for this request. */
    public String fill(Template template, UnaryOperator<String> encoding) {
        return template.fill(this::value, encoding);
    }

    private Optional<String> value(String name) {
        return switch (name) {
            case "requestId" -> Optional.of(exchange.requestId());
            case "body" -> Optional.of(body);
            case "caller.subject" -> exchange.caller().map(Caller::subject);
            case "caller.client" -> exchange.caller().flatMap(Caller::client);
            default -> named(name);
        };
    }

    private Optional<String> named(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return variable(name);
        }
        var key = name.substring(dot + 1);
        return switch (name.substring(0, dot)) {
            case "path" -> variable(key);
            case "query" -> parameter(key);
            default -> field(key);
        };
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(exchange.arrival().variables().get(name))
                .map(encoded -> URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(
                        QueryParameters.of(exchange.arrival().target()).get(name))
                .map(values -> values.getFirst());
    }

    /** Only what would be forwarded: a template must not be a way around the allow-list. */
    private Optional<String> field(String name) {
        return exchange.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> field.value())
                .findFirst();
    }
}
