package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Frame.data;
import static org.quarknotes.gateway.http.conformance.Frame.head;
import static org.quarknotes.gateway.http.conformance.Frame.lastData;
import static org.quarknotes.gateway.http.conformance.Frame.request;
import static org.quarknotes.gateway.http.conformance.Http2Case.malformed;
import static org.quarknotes.gateway.http.conformance.Http2Case.passes;
import static org.quarknotes.gateway.http.conformance.Http2Case.refused;

import java.util.List;
import java.util.stream.Stream;

/** Requests in HTTP/2, which become requests in HTTP/1.1 behind the gateway (RFC 9113, sections 8 and 10.3). */
final class Http2Cases {
    static final String OPEN = "/.well-known/openid-configuration";
    private static final String BAD = "400 malformed-request";

    private Http2Cases() {}

    static Stream<Http2Case> all() {
        return Stream.of(
                        bodies(),
                        lengths(),
                        pseudoFields(),
                        authorities(),
                        targets(),
                        Http2FieldCases.all(),
                        trailers())
                .flatMap(List::stream);
    }

    /** Method, scheme, authority and path, and what else is said. */
    static String[] fields(String method, String path, String... more) {
        var pseudo = Stream.of(":method", method, ":scheme", "http", ":authority", "gateway.example", ":path", path);
        return Stream.concat(pseudo, Stream.of(more)).toArray(String[]::new);
    }

    static String[] get(String... more) {
        return fields("GET", OPEN, more);
    }

    private static String[] post(String... more) {
        return fields("POST", "/v1/users", more);
    }

    private static List<Http2Case> bodies() {
        return List.of(
                passes("no body", "GET " + OPEN, request(1, get())),
                passes(
                        "a body without length",
                        "POST /v1/users transfer-encoding: chunked '{}'",
                        head(1, post()),
                        data(1, "{"),
                        lastData(1, "}")),
                passes(
                        "a body without length in one frame",
                        "POST /v1/users transfer-encoding: chunked '{}'",
                        head(1, post()),
                        lastData(1, "{}")),
                passes(
                        "a body of a GET",
                        "GET " + OPEN + " transfer-encoding: chunked '{}'",
                        head(1, get()),
                        lastData(1, "{}")),
                passes(
                        "a body that is no chunk to anybody",
                        "POST /v1/users transfer-encoding: chunked '0\r\n\r\nGET /v1/users/me HTTP/1.1\r\n\r\n'",
                        head(1, post()),
                        lastData(1, "0\r\n\r\nGET /v1/users/me HTTP/1.1\r\n\r\n")),
                passes(
                        "a body behind padding",
                        "POST /v1/users transfer-encoding: chunked '{}'",
                        head(1, post()),
                        new Frame(Frame.DATA, Frame.PADDED | Frame.END_STREAM, 1, "\u0003{}abc")),
                refused(
                        "a body nobody wants",
                        "401 unauthenticated",
                        head(1, fields("POST", "/v1/notes")),
                        data(1, "{}")));
    }

    private static List<Http2Case> lengths() {
        return List.of(
                passes(
                        "a body with its length",
                        "POST /v1/users '{}'",
                        head(1, post("content-length", "2")),
                        lastData(1, "{}")),
                malformed(
                        "a length shorter than the body",
                        head(1, post("content-length", "2")),
                        lastData(1, "{}GET / HTTP/1.1")),
                malformed("a length longer than the body", head(1, post("content-length", "5")), lastData(1, "{}")),
                malformed("a length without body", request(1, post("content-length", "5"))),
                malformed(
                        "two lengths", head(1, post("content-length", "2", "content-length", "3")), lastData(1, "{}")),
                malformed("a length with plus", head(1, post("content-length", "+2")), lastData(1, "{}")),
                malformed("a length with minus", head(1, post("content-length", "-2")), lastData(1, "{}")),
                passes(
                        "a length that is a list of one",
                        "POST /v1/users '{}'",
                        head(1, post("content-length", "2, 2")),
                        lastData(1, "{}")),
                refused(
                        "a length beyond the limit",
                        "413 payload-too-large",
                        head(1, post("content-length", "1048577"))),
                malformed("chunks", request(1, post("transfer-encoding", "chunked"))));
    }

    private static List<Http2Case> pseudoFields() {
        return List.of(
                malformed("no method", request(1, ":scheme", "http", ":authority", "gateway.example", ":path", OPEN)),
                malformed("no scheme", request(1, ":method", "GET", ":authority", "gateway.example", ":path", OPEN)),
                malformed("no path", request(1, ":method", "GET", ":scheme", "http", ":authority", "gateway.example")),
                malformed("an empty path", request(1, fields("GET", ""))),
                malformed("two methods", request(1, get(":method", "POST"))),
                malformed("two paths", request(1, get(":path", "/v1/users"))),
                malformed("two authorities", request(1, get(":authority", "other.example"))),
                malformed("a pseudo-field of answers", request(1, get(":status", "200"))),
                malformed("an unknown pseudo-field", request(1, get(":x", "a"))),
                malformed(
                        "a pseudo-field after a field",
                        request(1, ":method", "GET", ":scheme", "http", "accept", "a", ":path", OPEN)),
                refused(
                        "another scheme",
                        BAD,
                        request(
                                1,
                                ":method",
                                "GET",
                                ":scheme",
                                "http://evil/",
                                ":authority",
                                "gateway.example",
                                ":path",
                                OPEN)),
                passes(
                        "a scheme that is not the connection's",
                        "GET " + OPEN,
                        request(
                                1,
                                ":method",
                                "GET",
                                ":scheme",
                                "https",
                                ":authority",
                                "gateway.example",
                                ":path",
                                OPEN)));
    }

    private static Frame to(String authority, String... more) {
        var pseudo = Stream.of(":method", "GET", ":scheme", "http", ":path", OPEN, ":authority", authority);
        return request(1, Stream.concat(pseudo, Stream.of(more)).toArray(String[]::new));
    }

    private static List<Http2Case> authorities() {
        return List.of(
                refused("no authority", BAD, request(1, ":method", "GET", ":scheme", "http", ":path", OPEN)),
                refused(
                        "a host in place of the authority",
                        BAD,
                        request(1, ":method", "GET", ":scheme", "http", ":path", OPEN, "host", "gateway.example")),
                passes("a host that says the same", "GET " + OPEN, to("gateway.example", "host", "gateway.example")),
                malformed("a host that says another", to("gateway.example", "host", "other.example")),
                refused(
                        "a host that says the same and another",
                        BAD,
                        to("gateway.example", "host", "gateway.example", "host", "other.example")),
                malformed("an empty authority", to("")),
                malformed("an authority with user", to("user@gateway.example")),
                malformed("an authority with a quote", to("a\";for=192.0.2.66")),
                malformed("an authority with path", to("gateway.example/x")),
                malformed("two authorities as a list", to("gateway.example, other.example")));
    }

    private static Http2Case target(String name, String answered, String path) {
        return refused(name, answered, request(1, fields("GET", path)));
    }

    private static List<Http2Case> targets() {
        return List.of(
                target("a path without slash", "404 not-found", "v1/users"),
                target("an absolute target on another host", BAD, "http://other.example" + OPEN),
                target("a path with dots", BAD, "/.well-known/../v1/users"),
                target("a path with a space", BAD, OPEN + "?a b"),
                target("a path that is not encoded right", BAD, OPEN + "?a%"),
                target("a fragment", BAD, OPEN + "#a"),
                target("a path with a request in it", Http2Case.MALFORMED, OPEN + " HTTP/1.1\r\nX-User: admin"),
                target("a path beyond the limit", "414 uri-too-long", "/" + "a".repeat(8192)),
                refused("an asterisk", "404 not-found", request(1, fields("OPTIONS", "*"))),
                refused("a method in lower case", "405 method-not-allowed", request(1, fields("get", OPEN))),
                refused(
                        "a method with a request in it",
                        Http2Case.MALFORMED,
                        request(1, fields("GET /v1/users HTTP/1.1\r\nX:", OPEN))),
                refused("a method with a space", "closed", request(1, fields("GET /v1/users", OPEN))),
                refused(
                        "CONNECT",
                        "GOAWAY INTERNAL_ERROR",
                        request(1, ":method", "CONNECT", ":authority", "other.example:443")),
                refused(
                        "CONNECT with a tunnel to come",
                        "GOAWAY INTERNAL_ERROR",
                        head(1, ":method", "CONNECT", ":authority", "other.example:443")),
                malformed("CONNECT to a path", request(1, fields("CONNECT", OPEN))),
                malformed("CONNECT to a WebSocket", head(1, fields("CONNECT", OPEN, ":protocol", "websocket"))));
    }

    private static List<Http2Case> trailers() {
        return List.of(
                passes(
                        "trailers end at the gateway",
                        "POST /v1/users transfer-encoding: chunked '{}'",
                        head(1, post()),
                        data(1, "{}"),
                        request(1, "x-user", "admin")),
                malformed(
                        "trailers that do not end the stream",
                        head(1, post()),
                        data(1, "{}"),
                        head(1, "x-user", "admin")));
    }

    /** A header in as many frames as it needs. */
    static Frame[] split(int stream, String block) {
        int size = 16_000;
        int frames = (block.length() + size - 1) / size;
        var split = new Frame[frames];
        for (int i = 0; i < frames; i++) {
            var part = block.substring(i * size, Math.min(block.length(), (i + 1) * size));
            int flags = i == frames - 1 ? Frame.END_HEADERS : 0;
            split[i] = i == 0
                    ? new Frame(Frame.HEADERS, flags | Frame.END_STREAM, stream, part)
                    : new Frame(Frame.CONTINUATION, flags, stream, part);
        }
        return split;
    }
}
