package org.quarknotes.local.smoke;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The gateway, called as any client would. */
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI gateway;

    public Api(URI gateway) {
        this.gateway = gateway;
    }

    /** Sends it and reads the whole answer, or throws a surprise when there is none. */
    public Answer call(Call call) {
        long start = System.nanoTime();
        try {
            var response = client.send(request(call), HttpResponse.BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Answer(response.statusCode(), response.headers(), response.body(), read(response.body()), took);
        } catch (IOException e) {
            throw new Surprise(call.method() + " " + call.path() + " got no answer from " + gateway + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest request(Call call) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(gateway.resolve(call.path())).timeout(PATIENCE);
        call.headers().forEach(request::header);
        if (call.body().isEmpty()) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        var body = json.writeValueAsString(call.body().get());
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
