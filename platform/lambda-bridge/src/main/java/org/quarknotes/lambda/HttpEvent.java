package org.quarknotes.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as HTTP APIs and function URLs hand it to a function: payload format 2.0, see
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 *
 * @param target path and query as they stand in a request line
 * @param headers names in lower case; several fields of one name arrive as one value, joined by AWS
 * @param client whom AWS saw at the other end of the connection, if it says so
 */
record HttpEvent(
        String method,
        String target,
        Map<String, String> headers,
        ByteBuf body,
        @Nullable InetAddress client) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z-]*");

    /** @throws UnknownEvent when this is anything but a whole request in payload format 2.0 */
    static HttpEvent read(InputStream in) throws IOException {
        try {
            return of(JSON.readTree(in));
        } catch (JsonProcessingException e) {
            throw new UnknownEvent("expected an HTTP request in payload format 2.0, but this is no JSON", e);
        }
    }

    private static HttpEvent of(JsonNode event) {
        var http = event.path("requestContext").path("http");
        var method = http.path("method").asText("");
        var path = event.path("rawPath").asText("");
        boolean authorizer = event.has("routeArn");
        if (!event.path("version").asText().equals("2.0")
                || authorizer
                || !METHOD.matcher(method).matches()) {
            throw UnknownEvent.of(event);
        }
        if (!path.startsWith("/")) {
            throw new UnknownEvent("the rawPath does not start with a slash");
        }
        var target = RequestTarget.of(path, event.path("rawQueryString").asText(""));
        var body = body(event);
        var client = client(http.path("sourceIp").asText(""));
        return new HttpEvent(
                method, target, RequestHeaders.of(event, body.length, client), Unpooled.wrappedBuffer(body), client);
    }

    private static byte[] body(JsonNode event) {
        var body = event.path("body").asText("");
        if (!event.path("isBase64Encoded").asBoolean()) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new UnknownEvent("the body is said to be Base64 and is not", e);
        }
    }

    /** Never asks a name server: what is no address (AWS's own samples say "IP") is nobody. */
    private static @Nullable InetAddress client(String sourceIp) {
        try {
            return InetAddress.ofLiteral(sourceIp);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
