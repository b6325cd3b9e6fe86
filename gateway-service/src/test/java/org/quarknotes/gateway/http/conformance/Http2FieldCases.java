package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Frame.block;
import static org.quarknotes.gateway.http.conformance.Frame.request;
import static org.quarknotes.gateway.http.conformance.Http2Case.malformed;
import static org.quarknotes.gateway.http.conformance.Http2Case.passes;
import static org.quarknotes.gateway.http.conformance.Http2Case.refused;
import static org.quarknotes.gateway.http.conformance.Http2Cases.OPEN;
import static org.quarknotes.gateway.http.conformance.Http2Cases.get;
import static org.quarknotes.gateway.http.conformance.Http2Cases.split;

import java.util.List;
import java.util.stream.Stream;

/** Header fields in HTTP/2: unreadable and spoofed. */
final class Http2FieldCases {
    private static final String BAD = "400 malformed-request";

    private Http2FieldCases() {}

    static List<Http2Case> all() {
        return Stream.of(fields(), spoofed()).flatMap(List::stream).toList();
    }

    private static Http2Case field(String name, String field, String value) {
        return malformed(name, request(1, get(field, value)));
    }

    private static List<Http2Case> fields() {
        return List.of(
                field("a name in capitals", "X-User", "admin"),
                field("an empty name", "", "a"),
                field("a name with a space", "x user", "a"),
                field("a name with a colon", "x:user", "a"),
                field("a name with a line end", "accept\r\nx-user", "a"),
                field("a value with a line end", "accept", "a\r\nx-user: admin"),
                field("a value with LF", "accept", "a\nx-user: admin"),
                field("a value with CR", "accept", "a\rx-user: admin"),
                field("a value with NUL", "accept", "a\u0000b"),
                field("a value that begins with a space", "accept", " a"),
                field("connection", "connection", "x-forwarded-for"),
                field("keep-alive", "keep-alive", "timeout=5"),
                field("proxy-connection", "proxy-connection", "close"),
                field("upgrade", "upgrade", "websocket"),
                field("te with anything but trailers", "te", "gzip"),
                passes("te with trailers", "GET " + OPEN, request(1, get("te", "trailers"))),
                refused(
                        "a header beyond the limit",
                        "431 headers-too-large",
                        split(1, block(get("x-a", "a".repeat(17_000))))));
    }

    private static List<Http2Case> spoofed() {
        return List.of(
                passes("an identity field", "GET " + OPEN, request(1, get("x-user", "admin", "x_user", "admin"))),
                passes(
                        "fields about the way here",
                        "GET " + OPEN,
                        request(
                                1,
                                get(
                                        "x-forwarded-for",
                                        "192.0.2.66",
                                        "forwarded",
                                        "for=192.0.2.66",
                                        "x-forwarded-proto",
                                        "https"))),
                passes("cookies in crumbs", "GET " + OPEN, request(1, get("cookie", "a=b", "cookie", "c=d"))),
                refused(
                        "a doubled field that must be single",
                        BAD,
                        request(1, get("content-type", "a/b", "content-type", "c/d"))));
    }
}
