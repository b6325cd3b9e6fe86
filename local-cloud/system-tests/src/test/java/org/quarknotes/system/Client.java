package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the API as anybody would, over a socket; requests are built one call at a time and may be wrong on purpose. */
final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    Request request(String method, String path) {
        return new Request(method, path, new LinkedHashMap<>(), new byte[0]);
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

        Request header(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body);
        }

        Request as(Person person) {
            return header("Authorization", "Bearer " + person.accessToken());
        }

        Request ifMatch(String etag) {
            return header("If-Match", etag);
        }

        Request json(String json) {
            return bytes(json.getBytes(UTF_8), "application/json");
        }

        Request bytes(byte[] content, String contentType) {
            return new Request(method, path, headers, content).header("Content-Type", contentType);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + headers + " " + new String(body, UTF_8);
        }

        Answer send() {
            var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(40));
            headers.forEach(request::header);
            var content = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
            try {
                var response = HTTP.send(request.method(method, content).build(), BodyHandlers.ofByteArray());
                return new Answer(response);
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

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text(), e);
            }
        }

        /** The last part of the problem's type, such as {@code note-not-found}; or what it is instead. */
        String problem() {
            var isProblem = "application/problem+json".equals(header("Content-Type"));
            return isProblem ? json().path("type").asText().replaceFirst("^/problems/", "") : status() + " " + text();
        }
    }
}
