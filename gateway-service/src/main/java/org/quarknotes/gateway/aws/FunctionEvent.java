package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Exchange;

/**
 * One request in payload format 2.0, see
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 *
 * <p>Two things differ from Amazon's. The raw path stays encoded, as function URLs have it: it is the very string that was
 * routed. There are no cookies, for the gateway hands none on.
 *
 * @param head names in lower case
 */
record FunctionEvent(Exchange exchange, List<Field> head, Buffer body, Instant time) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    String toJson() {
        return JsonText.of(this::write);
    }

    private void write(JsonGenerator json) throws IOException {
        var target = exchange.arrival().target();
        json.writeStartObject();
        json.writeStringField("version", "2.0");
        json.writeStringField("routeKey", routeKey());
        json.writeStringField("rawPath", target.path().toString());
        json.writeStringField("rawQueryString", query());
        writeTexts("headers", headers(), json);
        writeUnlessEmpty("queryStringParameters", parameters(), json);
        writeContext(json);
        writeUnlessEmpty("pathParameters", variables(), json);
        writeBody(json);
        json.writeEndObject();
    }

    /** HEAD takes the routes of GET. */
    private String routeKey() {
        var match = exchange.arrival().route().match();
        var method = match.methods().contains(exchange.method()) ? exchange.method() : "GET";
        return method + " " + match.path();
    }

    private String query() {
        var query = exchange.arrival().target().query();
        return query.isEmpty() ? query : query.substring(1);
    }

    private Map<String, String> headers() {
        return head.stream().collect(groupingBy(Field::name, TreeMap::new, mapping(Field::value, joining(","))));
    }

    private Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        new QueryStringDecoder(exchange.arrival().target().query())
                .parameters()
                .forEach((name, values) -> parameters.put(name, String.join(",", values)));
        return parameters;
    }

    private Map<String, String> variables() {
        var variables = new TreeMap<>(exchange.arrival().variables());
        variables.replaceAll((name, encoded) -> URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8));
        return variables;
    }

    private void writeContext(JsonGenerator json) throws IOException {
        var host = exchange.host().replaceFirst(":[0-9]*$", "");
        json.writeObjectFieldStart("requestContext");
        json.writeStringField("accountId", "anonymous");
        json.writeStringField("apiId", "quarknotes");
        writeAuthorizer(json);
        json.writeStringField("domainName", host);
        json.writeStringField("domainPrefix", host.replaceFirst("\\..*", ""));
        writeHttp(json);
        json.writeStringField("requestId", exchange.requestId());
        json.writeStringField("routeKey", routeKey());
        json.writeStringField("stage", "$default");
        json.writeStringField("time", TIME.format(time));
        json.writeNumberField("timeEpoch", time.toEpochMilli());
        json.writeEndObject();
    }

    private void writeHttp(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("http");
        json.writeStringField("method", exchange.method());
        json.writeStringField("path", exchange.arrival().target().path().toString());
        json.writeStringField("protocol", exchange.request().version() == HttpVersion.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1");
        json.writeStringField("sourceIp", exchange.client().address());
        json.writeStringField("userAgent", headers().getOrDefault("user-agent", ""));
        json.writeEndObject();
    }

    private void writeAuthorizer(JsonGenerator json) throws IOException {
        var caller = exchange.caller();
        if (caller.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("authorizer");
        json.writeObjectFieldStart("jwt");
        writeTexts("claims", claims(caller.get()), json);
        json.writeFieldName("scopes");
        writeDemandedScopes(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Lists are written as Amazon writes them: {@code [one two]}. */
    private static Map<String, String> claims(Caller caller) {
        var claims = new TreeMap<String, String>();
        claims.put("sub", caller.subject());
        caller.client().ifPresent(client -> claims.put("client_id", client));
        claims.put("scope", caller.scopes().stream().sorted().collect(joining(" ")));
        claims.put("groups", caller.groups().stream().sorted().collect(joining(" ", "[", "]")));
        claims.values().removeIf(value -> value.isEmpty() || value.equals("[]"));
        return claims;
    }

    private void writeDemandedScopes(JsonGenerator json) throws IOException {
        var demanded = exchange.arrival().route().authentication() instanceof Authentication.Jwt jwt
                ? jwt.demands().scopes()
                : List.<String>of();
        if (demanded.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeArray(demanded.stream().sorted().toArray(String[]::new), 0, demanded.size());
    }

    private void writeBody(JsonGenerator json) throws IOException {
        var text = body.length() == 0 ? Optional.of("") : text();
        if (body.length() > 0) {
            json.writeFieldName("body");
            if (text.isPresent()) {
                json.writeString(text.get());
            } else {
                json.writeBinary(body.getBytes());
            }
        }
        json.writeBooleanField("isBase64Encoded", text.isEmpty());
    }

    /** What says that it is text, and is; everything else keeps its bytes as Base64. */
    private Optional<String> text() {
        var headers = headers();
        var type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        boolean texty = type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.contains("javascript")
                || type.startsWith("application/x-www-form-urlencoded");
        if (!texty || headers.containsKey("content-encoding")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString());
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private static void writeUnlessEmpty(String name, Map<String, String> texts, JsonGenerator json)
            throws IOException {
        if (!texts.isEmpty()) {
            writeTexts(name, texts, json);
        }
    }

    private static void writeTexts(String name, Map<String, String> texts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (var text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
