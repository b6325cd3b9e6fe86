package org.quarknotes.local.benchmarks.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A service, called past the gateway, so that only its own work is measured. */
final class HttpService implements AutoCloseable {
    static final String JSON = "application/json";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    HttpService(URI address) {
        this.address = address;
    }

    Reply get(Member caller, String path) {
        return send(caller.authorise(to(path)).GET());
    }

    Reply get(Member caller, String path, String accept) {
        return send(caller.authorise(to(path)).header("Accept", accept).GET());
    }

    Reply post(Member caller, String path, String json) {
        return send(caller.authorise(to(path)).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    /** Whatever the version is. */
    Reply put(Member caller, String path, String json) {
        return send(caller.authorise(to(path))
                .header("Content-Type", JSON)
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Whatever the version is. */
    Reply patch(Member caller, String path, String mergePatch) {
        return send(caller.authorise(to(path))
                .header("Content-Type", MERGE_PATCH)
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(mergePatch)));
    }

    /** Whatever the version is. */
    Reply delete(Member caller, String path) {
        return send(caller.authorise(to(path)).header("If-Match", "*").DELETE());
    }

    /** Called by nobody in particular. */
    Reply post(String path, String json) {
        return send(to(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    /** A measurement of refusals would be worth nothing. */
    private Reply send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s was answered %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return new Reply(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s got no answer".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
