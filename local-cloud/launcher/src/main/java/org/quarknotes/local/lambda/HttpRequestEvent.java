package org.quarknotes.local.lambda;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes an event in payload format 2.0 of an HTTP request, see
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 *
 * <p>The path stays encoded, as function URLs leave it; a real HTTP API decodes it.
 */
final class HttpRequestEvent {
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final HttpExchange exchange;
    private final ObjectNode event = JSON.createObjectNode();

    private HttpRequestEvent(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** The event as JSON; reads the body to its end. */
    static String of(HttpExchange exchange) throws IOException {
        return new HttpRequestEvent(exchange).build().toString();
    }

    private ObjectNode build() throws IOException {
        var uri = exchange.getRequestURI();
        event.put("version", "2.0").put("routeKey", "$default").put("rawPath", uri.getRawPath());
        event.put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
        putCookies();
        putHeaders();
        putQuery();
        putContext();
        putBody(exchange.getRequestBody().readAllBytes());
        return event;
    }

    private void putCookies() {
        var cookies = values("cookie").stream()
                .flatMap(field -> List.of(field.split(";")).stream())
                .map(String::strip)
                .toList();
        if (!cookies.isEmpty()) {
            cookies.forEach(event.putArray("cookies")::add);
        }
    }

    private void putHeaders() {
        var joined = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        joined.remove("cookie");
        joined.merge("x-forwarded-for", client(), (claimed, seen) -> claimed + ", " + seen);
        joined.put("x-forwarded-proto", "http");
        joined.put(
                "x-forwarded-port", Integer.toString(exchange.getLocalAddress().getPort()));
        joined.forEach(event.putObject("headers")::put);
    }

    private void putQuery() {
        var parameters = new TreeMap<String, Collection<String>>();
        for (var pair : event.path("rawQueryString").textValue().split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        parameters.remove("");
        if (!parameters.isEmpty()) {
            var query = event.putObject("queryStringParameters");
            parameters.forEach((name, values) -> query.put(name, String.join(",", values)));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private void putContext() {
        var now = Instant.now();
        var host = String.join("", values("host"));
        var context = event.putObject("requestContext");
        context.put("accountId", "anonymous").put("apiId", "local");
        context.put("domainName", host.replaceFirst(":\\d+$", "")).put("domainPrefix", "local");
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().getRawPath())
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", client())
                .put("userAgent", String.join(",", values("user-agent")));
        context.put("requestId", UUID.randomUUID().toString());
        context.put("routeKey", "$default").put("stage", "$default");
        context.put("time", TIME.format(now)).put("timeEpoch", now.toEpochMilli());
    }

    private void putBody(byte[] body) {
        var text = text(body);
        event.put("isBase64Encoded", text.isEmpty());
        if (body.length > 0) {
            event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
        }
    }

    private Optional<String> text(byte[] body) {
        var type = String.join(",", values("content-type")).toLowerCase(Locale.ROOT);
        boolean texty = type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.contains("javascript");
        if (body.length > 0 && !texty) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private List<String> values(String header) {
        return exchange.getRequestHeaders().getOrDefault(header, List.of());
    }

    private String client() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }
}
