package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.UpstreamCase.unavailable;

import java.util.List;
import java.util.stream.Stream;

/** Answers of a service that is broken, or somebody else's. */
final class UpstreamCases {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String SECOND = OK + "Content-Length: 6\r\n\r\npoison";

    private UpstreamCases() {}

    static Stream<UpstreamCase> all() {
        return Stream.of(heads(), framing(), fields(), interim(), cut(), whole())
                .flatMap(List::stream);
    }

    private static List<UpstreamCase> heads() {
        return List.of(
                unavailable("nothing", ""),
                unavailable("garbage", "\u0001\u0002\u0003\r\n\r\n"),
                unavailable("HTTP/0.9", "<html>hello</html>"),
                unavailable("half a head", OK + "Content-Le"),
                unavailable("a status that is a word", "HTTP/1.1 OK 200\r\n\r\n"),
                unavailable("a status below all", "HTTP/1.1 -1 OK\r\nContent-Length: 0\r\n\r\n"),
                unavailable("a status beyond all", "HTTP/1.1 1000 OK\r\nContent-Length: 0\r\n\r\n"),
                unavailable("a status line beyond the limit", "HTTP/1.1 200 " + "a".repeat(70_000) + "\r\n\r\n"),
                unavailable("a header beyond the limit", OK + "X-A: " + "a".repeat(70_000) + "\r\n\r\n"));
    }

    private static List<UpstreamCase> framing() {
        return List.of(
                unavailable("two lengths", OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
                unavailable(
                        "a length and chunks", OK + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                unavailable("a length with plus", OK + "Content-Length: +5\r\n\r\nhello"),
                unavailable("a length with minus", OK + "Content-Length: -5\r\n\r\nhello"),
                unavailable("a length that is a list", OK + "Content-Length: 5, 6\r\n\r\nhello"),
                unavailable("a length beyond 63 bits", OK + "Content-Length: 99999999999999999999\r\n\r\nhello"),
                unavailable("a first chunk of no size", OK + "Transfer-Encoding: chunked\r\n\r\nhello\r\n0\r\n\r\n"));
    }

    private static List<UpstreamCase> fields() {
        return List.of(
                unavailable(
                        "a field value with a bare CR",
                        OK + "Location: /a\rSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"),
                unavailable("a field value with NUL", OK + "Location: /a\u0000b\r\nContent-Length: 0\r\n\r\n"),
                new UpstreamCase("a field name with a space", OK + "X A: b\r\nContent-Length: 0\r\n\r\n", "200"),
                new UpstreamCase(
                        "fields of a response that was split",
                        OK + "Location: /a\r\nSet-Cookie: a=b\r\nX-Request-Id: other\r\nContent-Length: 0\r\n\r\n",
                        "200 location: /a"),
                new UpstreamCase(
                        "hop-by-hop fields",
                        OK
                                + "Connection: Location, close\r\nLocation: /a\r\nKeep-Alive: 5\r\nUpgrade: x\r\nTrailer: X-A\r\nContent-Length: 0\r\n\r\n",
                        "200"));
    }

    private static List<UpstreamCase> interim() {
        return List.of(
                unavailable(
                        "another protocol, unasked",
                        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
                unavailable(
                        "a WebSocket, unasked",
                        "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n"
                                + SECOND),
                new UpstreamCase(
                        "an interim answer",
                        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK + "Content-Length: 2\r\n\r\n{}",
                        "200 '{}'"),
                new UpstreamCase(
                        "a thousand interim answers",
                        "HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000) + OK + "Content-Length: 2\r\n\r\n{}",
                        "200 '{}'"));
    }

    private static List<UpstreamCase> cut() {
        return List.of(
                new UpstreamCase(
                        "less than its length", OK + "Content-Length: 100\r\n\r\nhello", "200 'hello' cut off"),
                new UpstreamCase(
                        "chunks without the last",
                        OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                        "200 'hello' cut off"),
                new UpstreamCase(
                        "a last chunk without its end",
                        OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
                        "200 'hello' cut off"));
    }

    private static List<UpstreamCase> whole() {
        return List.of(
                new UpstreamCase(
                        "chunks with extensions and trailers",
                        OK + "Transfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX-A: b\r\n\r\n",
                        "200 'hello'"),
                new UpstreamCase("no chunk but the last", OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "200"),
                new UpstreamCase("a body that ends with the connection", OK + "\r\nhello", "200 'hello'"),
                new UpstreamCase("more than its length", OK + "Content-Length: 5\r\n\r\nhello" + SECOND, "200 'hello'"),
                new UpstreamCase("two answers", OK + "Content-Length: 0\r\n\r\n" + SECOND, "200"),
                new UpstreamCase("a body where none may be", "HTTP/1.1 204 No Content\r\n\r\n" + SECOND, "204"),
                new UpstreamCase(
                        "a body where nothing is modified", "HTTP/1.1 304 Not Modified\r\n\r\n" + SECOND, "304"));
    }
}
