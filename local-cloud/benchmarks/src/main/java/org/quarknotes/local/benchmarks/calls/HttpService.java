package org.quarknotes.local.benchmarks.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service, called past the gateway, so that only its own work is measured. */
public final class HttpService implements AutoCloseable {
    static final String JSON = "application/json";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    public HttpService(URI address) {
        this.address = address;
    }

    public Reply get(Member caller, String path) {
        return send(caller.authorise(to(path)).GET());
    }

    public Reply get(Member caller, String path, String accept) {
        return send(caller.authorise(to(path)).header("Accept", accept).GET());
    }

    public Reply post(Member caller, String path, String json) {
        return send(caller.authorise(to(path)).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    /** Whatever the version is. */
    public Reply put(Member caller, String path, String json) {
        return send(caller.authorise(to(path))
                .header("Content-Type", JSON)
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Whatever the version is. */
    public Reply patch(Member caller, String path, String mergePatch) {
        return send(caller.authorise(to(path))
                .header("Content-Type", MERGE_PATCH)
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(mergePatch)));
    }

    /** Whatever the version is. */
    public Reply delete(Member caller, String path) {
        return send(caller.authorise(to(path)).header("If-Match", "*").DELETE());
    }

    /** Called by nobody in particular. */
    public Reply post(String path, String json) {
        return send(to(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    /** The lines of an answer without end, as they come; closing this ends them with an {@link UncheckedIOException}. */
    public Stream<String> lines(Member caller, String path, String accept) {
        return send(caller.authorise(to(path)).header("Accept", accept).GET(), BodyHandlers.ofLines());
    }

    private Reply send(HttpRequest.Builder builder) {
        return new Reply(send(builder, BodyHandlers.ofString()));
    }

    /** A measurement of refusals would be worth nothing. */
    private <T> T send(HttpRequest.Builder builder, BodyHandler<T> handler) {
        var request = builder.build();
        try {
            var answer = client.send(request, handler);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s was answered %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), text(answer.body())));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s got no answer".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String text(Object body) {
        return body instanceof Stream<?> lines
                ? lines.map(String::valueOf).collect(Collectors.joining(" "))
                : String.valueOf(body);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
