package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quarknotes.system.output.SentPasswords;

/** Calls the API as anybody would, over a socket; requests are built one call at a time and may be wrong on purpose. */
final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Witness witness;
    private final HttpClient http;

    Client(URI base) {
        this(base, (request, answer) -> {});
    }

    Client(URI base, Witness witness) {
        this(base, witness, Sockets.ANYWHERE);
    }

    private Client(URI base, Witness witness, HttpClient http) {
        this.base = base;
        this.witness = witness;
        this.http = http;
    }

    /** The same on another machine; all of {@code 127.0.0.0/8} is this one. */
    Client from(String address) {
        return new Client(base, witness, Sockets.from(address));
    }

    Request request(String method, String path) {
        return new Request(method, path, Map.of(), new byte[0]);
    }

    Request get(String path) {
        return request("GET", path);
    }

    Request post(String path, String json) {
        return request("POST", path).json(json);
    }

    Request put(String path, String json) {
        return request("PUT", path).json(json);
    }

    Request patch(String path, String json) {
        return request("PATCH", path).bytes(json.getBytes(UTF_8), "application/merge-patch+json");
    }

    Request delete(String path) {
        return request("DELETE", path);
    }

    /** A request that is not yet sent. */
    final class Request {
        private final String method;
        private final String path;
        private final Map<String, String> headers;
        private final byte[] body;

        private Request(String method, String path, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
        }

        String method() {
            return method;
        }

        String path() {
            return path;
        }

        String text() {
            return new String(body, UTF_8);
        }

        Request header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }

        Request without(String header) {
            var fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new Request(method, path, fewer, body);
        }

        Request as(Person person) {
            return bearing(person.accessToken());
        }

        Request bearing(String token) {
            return header("Authorization", "Bearer " + token);
        }

        Request ifMatch(String etag) {
            return header("If-Match", etag);
        }

        Request json(String json) {
            return bytes(json.getBytes(UTF_8), "application/json");
        }

        Request bytes(byte[] content, String contentType) {
            return content(content).header("Content-Type", contentType);
        }

        /** Another content, said to be of the same type. */
        Request content(byte[] content) {
            return new Request(method, path, headers, content);
        }

        /** The same to another place. */
        Request at(UnaryOperator<String> place) {
            return new Request(method, place.apply(path), headers, body);
        }

        Request through(Client other) {
            return other.new Request(method, path, headers, body);
        }

        Request by(String otherMethod) {
            return new Request(otherMethod, path, headers, body);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + headers + " " + text();
        }

        Answer send() {
            return send(PATIENCE);
        }

        /**
         * Waits so long at the most.
         *
         * @throws UncheckedIOException when no answer came: what the request did is unknown then
         */
        Answer send(Duration patience) {
            var answer = new Answer(exchange(BodyHandlers.ofByteArray(), patience));
            witness.see(this, answer);
            return answer;
        }

        /** The answer when its head is there; its body is to be read, and closed. */
        HttpResponse<InputStream> open() {
            return exchange(BodyHandlers.ofInputStream(), PATIENCE);
        }

        private <T> HttpResponse<T> exchange(BodyHandler<T> reading, Duration patience) {
            SentPasswords.notice(path, body);
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(patience);
            headers.forEach(request::header);
            var content = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
            try {
                return http.send(request.method(method, content).build(), reading);
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(method + " " + path, e);
            }
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), UTF_8);
        }

        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String etag() {
            return response.headers().firstValue("ETag").orElseThrow();
        }

        String location() {
            return response.headers().firstValue("Location").orElseThrow();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text(), e);
            }
        }

        /** What a list holds. */
        JsonNode items() {
            return json().path("items");
        }

        /** The last part of the problem's type, such as {@code note-not-found}; or what it is instead. */
        String problem() {
            return isProblem() ? json().path("type").asText().replaceFirst("^/problems/", "") : status() + " " + text();
        }

        boolean isProblem() {
            return "application/problem+json".equals(header("Content-Type"));
        }

        /** The status of what went well, the problem of what did not. */
        String outcome() {
            return status() < 400 ? Integer.toString(status()) : problem();
        }
    }
}
