package org.quarknotes.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An address of the issuer that speaks JSON. Redirects are not followed: the address is configuration. */
final class JsonAddress {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** One for all addresses: each client has threads and connections of its own. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI address;
    private final long longest;

    /** @param longest bytes of the longest answer that is read */
    JsonAddress(URI address, long longest) {
        this.address = address;
        this.longest = longest;
    }

    record Answer(int status, String body) {}

    /** @throws IOException when no whole answer came within three seconds */
    Answer get() throws IOException {
        return send(HttpRequest.newBuilder(address));
    }

    /** @throws IOException as {@link #get()} does */
    Answer post(String json) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Waits for the whole body: the client's own request timeout ends with the header. */
    private Answer send(HttpRequest.Builder request) throws IOException {
        var json = request.header("Accept", "application/json").build();
        var pending = HTTP.sendAsync(json, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longest));
        try {
            var answer = pending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), new String(answer.body(), UTF_8));
        } catch (TimeoutException e) {
            throw new IOException("%s gave no answer within %s".formatted(address, PATIENCE), e);
        } catch (ExecutionException e) {
            throw new IOException("asking " + address, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + address, e);
        } finally {
            pending.cancel(true);
        }
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
