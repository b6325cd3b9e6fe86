package org.quarknotes.local.torture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The gateway as people's programs call it; a call that got no answer is an answer too. */
final class Gateway implements AutoCloseable {

    /** Longer than the gateway waits for a service: its 504 is worth hearing. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(5);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE_TO_CONNECT)
            .build();
    private final URI address;

    Gateway(int port) {
        this.address = URI.create("http://localhost:" + port);
    }

    Reply get(String path, Map<String, String> headers) throws InterruptedException {
        return send(request(path, headers).GET());
    }

    Reply delete(String path, Map<String, String> headers) throws InterruptedException {
        return send(request(path, headers).DELETE());
    }

    /** With a body of JSON, or without one where there are no members. */
    Reply send(String method, String path, Map<String, String> headers, Map<String, ?> members)
            throws InterruptedException {
        var body = members.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text(members));
        var mediaType = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        var request = request(path, headers).method(method, body);
        return send(members.isEmpty() ? request : request.header("Content-Type", mediaType));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), read(response.body()), "");
        } catch (IOException nothingCame) {
            return Reply.none(nothingCame);
        }
    }

    private String text(Map<String, ?> members) {
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values could not be written as JSON", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
