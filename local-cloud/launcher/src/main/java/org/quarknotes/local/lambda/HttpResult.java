package org.quarknotes.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Answers an HTTP request with what a function returned, in payload format 2.0, or with 500 if it failed. */
final class HttpResult {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FAILED = """
            {"statusCode":500,"headers":{"content-type":"application/json"},"body":"{\\"message\\":\\"Internal Server Error\\"}"}""";

    private HttpResult() {}

    static void send(Outcome outcome, HttpExchange exchange) throws IOException {
        var result =
                switch (outcome) {
                    case Outcome.Returned returned -> parse(returned.json());
                    case Outcome.Failed _ -> parse(FAILED);
                };
        var headers = exchange.getResponseHeaders();
        result.path("headers")
                .properties()
                .forEach(
                        header -> headers.add(header.getKey(), header.getValue().asText()));
        result.path("cookies").forEach(cookie -> headers.add("set-cookie", cookie.asText()));
        var body = body(result);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        try (exchange) {
            exchange.sendResponseHeaders(result.path("statusCode").asInt(), bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** What has no status is a body itself, as the format says. */
    private static JsonNode parse(String json) {
        try {
            var result = JSON.readTree(json);
            if (result.path("statusCode").isInt()) {
                return result;
            }
            var whole = JSON.createObjectNode().put("statusCode", 200).put("body", json);
            whole.putObject("headers").put("content-type", "application/json");
            return whole;
        } catch (JsonProcessingException e) {
            return parse(FAILED);
        }
    }

    private static byte[] body(JsonNode result) {
        var body = result.path("body").asText("");
        return result.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}
