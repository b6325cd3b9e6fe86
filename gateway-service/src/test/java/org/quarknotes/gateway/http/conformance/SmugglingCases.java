package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Case.malformed;

import java.util.List;
import java.util.stream.Stream;

/** Requests whose end two servers could see in different places (RFC 9112, section 11.2). */
final class SmugglingCases {
    private static final String SMUGGLED = "GET /v1/users/me HTTP/1.1\r\nHost: gateway.example\r\n\r\n";
    private static final String LAST =
            "GET /v1/users/me HTTP/1.1\r\nHost: gateway.example\r\nConnection: close\r\n\r\n";

    private SmugglingCases() {}

    static Stream<Case> all() {
        return Stream.of(twoEnds(), lengths(), encodings(), chunks(), whole()).flatMap(List::stream);
    }

    private static String post(String framing, String body) {
        return "POST /v1/users HTTP/1.1\r\nHost: gateway.example\r\n" + framing + "\r\n\r\n" + body;
    }

    private static Case framed(String name, String framing) {
        return malformed(name, post(framing, "0\r\n\r\n" + SMUGGLED));
    }

    private static List<Case> twoEnds() {
        return List.of(
                framed("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked"),
                framed("chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 5"),
                framed("a length of nothing, and chunks", "Content-Length: 0\r\nTransfer-Encoding: chunked"),
                framed("a length, and chunks in capitals", "Content-Length: 5\r\nTRANSFER-ENCODING: CHUNKED"),
                framed("two lengths", "Content-Length: 5\r\nContent-Length: 0"),
                framed("two lengths as a list", "Content-Length: 5, 0"));
    }

    private static List<Case> lengths() {
        return List.of(
                framed("a length with plus", "Content-Length: +5"),
                framed("a length with minus", "Content-Length: -5"),
                framed("a length in hexadecimal", "Content-Length: 0x5"),
                framed("a length with fraction", "Content-Length: 5.0"),
                framed("a length with exponent", "Content-Length: 1e1"),
                framed("a length with a space within", "Content-Length: 1 5"),
                framed("a length with a vertical tab", "Content-Length: 5\u000b"),
                framed("a length that is empty", "Content-Length:"),
                framed("a length in other digits", "Content-Length: \u00b2"),
                framed("a length beyond 63 bits", "Content-Length: 18446744073709551621"),
                framed("a length whose name ends with a space", "Content-Length : 5"),
                framed("a length on a folded line", "Content-Length:\r\n 5"),
                framed("the same length twice", "Content-Length: 2\r\nContent-Length: 2"));
    }

    private static List<Case> encodings() {
        return List.of(
                framed("an unknown encoding", "Transfer-Encoding: xchunked"),
                framed("chunks, then identity", "Transfer-Encoding: chunked, identity"),
                framed("identity, then chunks", "Transfer-Encoding: identity, chunked"),
                framed("gzip, then chunks", "Transfer-Encoding: gzip, chunked"),
                framed("chunks twice", "Transfer-Encoding: chunked, chunked"),
                framed("two fields of chunks", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
                framed(
                        "a field of chunks and one of identity",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"),
                framed("chunks in quotes", "Transfer-Encoding: \"chunked\""),
                framed("chunks with a parameter", "Transfer-Encoding: chunked;q=1"),
                framed("an encoding that is empty", "Transfer-Encoding:"),
                framed("chunks after a comma", "Transfer-Encoding: ,chunked"),
                framed("an encoding whose name ends with a space", "Transfer-Encoding : chunked"),
                framed("an encoding whose name ends with a tab", "Transfer-Encoding\t: chunked"),
                framed("chunks after a vertical tab", "Transfer-Encoding:\u000bchunked"),
                framed("chunks on a folded line", "Transfer-Encoding:\r\n chunked"),
                framed("chunks after a bare LF", "X-A: b\nTransfer-Encoding: chunked"),
                framed("chunks after a bare CR", "X-A: b\rTransfer-Encoding: chunked"),
                framed(
                        "chunks under a name with underscore, and a length",
                        "Transfer_Encoding: chunked\r\nContent-Length: x"),
                malformed(
                        "chunks in HTTP/1.0",
                        "POST /v1/users HTTP/1.0\r\nHost: gateway.example\r\nConnection: keep-alive\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED));
    }

    private static Case chunked(String name, String chunks) {
        return malformed(name, post("Transfer-Encoding: chunked", chunks + SMUGGLED));
    }

    private static List<Case> chunks() {
        return List.of(
                chunked("a chunk of negative size", "-1\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk with plus", "+2\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size with 0x", "0x2\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size beyond 32 bits", "100000002\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size beyond 64 bits", "10000000000000002\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size that is empty", "\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size that is a word", "two\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size after a space", " 2\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size before a space", "2 \r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk size on a line that ends with LF", "2\n{}\r\n0\r\n\r\n"),
                chunked("a chunk longer than its size", "2\r\n{}{}\r\n0\r\n\r\n"),
                chunked("a chunk that ends with LF", "2\r\n{}\n0\r\n\r\n"),
                chunked("a chunk extension with a bare LF", "2;a\nb\r\n{}\r\n0\r\n\r\n"),
                chunked("a chunk extension with a bare CR", "2;a\rb\r\n{}\r\n0\r\n\r\n"));
    }

    private static List<Case> whole() {
        return List.of(
                new Case(
                        "a chunk extension ends at the gateway",
                        post("Transfer-Encoding: chunked\r\nConnection: close", "2;x=\"y\"\r\n{}\r\n0\r\n\r\n"),
                        "200",
                        "POST /v1/users transfer-encoding: chunked '{}'"),
                new Case(
                        "trailers end at the gateway",
                        post(
                                "Transfer-Encoding: chunked\r\nConnection: close",
                                "2\r\n{}\r\n0\r\nX-User: admin\r\n\r\n"),
                        "200",
                        "POST /v1/users transfer-encoding: chunked '{}'"),
                new Case(
                        "what follows a length is the next request, and checked like it",
                        post("Content-Length: 2", "{}" + LAST),
                        "200, 401 unauthenticated",
                        "POST /v1/users '{}'"),
                new Case(
                        "what follows the last chunk is the next request, and checked like it",
                        post("Transfer-Encoding: chunked", "0\r\n\r\n" + LAST),
                        "200, 401 unauthenticated",
                        "POST /v1/users transfer-encoding: chunked"),
                new Case(
                        "the body of a refused request is not the next one",
                        "POST /v1/notes HTTP/1.1\r\nHost: gateway.example\r\nContent-Length: " + SMUGGLED.length()
                                + "\r\n\r\n" + SMUGGLED + LAST,
                        "401 unauthenticated, 401 unauthenticated",
                        Case.NOTHING),
                new Case(
                        "a GET may have a body, and it is its own",
                        "GET /.well-known/openid-configuration HTTP/1.1\r\nHost: gateway.example\r\nContent-Length: 2\r\n\r\n{}"
                                + LAST,
                        "200, 401 unauthenticated",
                        "GET /.well-known/openid-configuration '{}'"));
    }
}
