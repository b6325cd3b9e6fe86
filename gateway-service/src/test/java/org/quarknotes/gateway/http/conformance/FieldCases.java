package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Case.malformed;

import java.util.List;
import java.util.stream.Stream;

/** Header fields: unreadable, spoofed, folded. */
final class FieldCases {
    private static final String OPEN = "/.well-known/openid-configuration";
    private static final String HOST = "Host: gateway.example\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    private FieldCases() {}

    static List<Case> all() {
        return Stream.of(fields(), spoofed(), folds()).flatMap(List::stream).toList();
    }

    private static Case field(String name, String lines) {
        return malformed(name, "GET " + OPEN + " HTTP/1.1\r\n" + HOST + lines + "\r\n" + END);
    }

    private static List<Case> fields() {
        return List.of(
                field("a field without colon", "Accept"),
                field("a field without name", ": a"),
                field("a field name with a space within", "X User: a"),
                field("a field name with a space at its end", "Accept : a"),
                field("a field name with NUL", "Acc\u0000ept: a"),
                field("a field name with a letter beyond ASCII", "X-\u00c4: a"),
                field("a field name with a bare CR", "Acc\rept: a"),
                field("a field value with NUL", "Accept: a\u0000b"),
                field("a field value with a bare CR", "Accept: a\rX-User: admin"),
                field("a first field that is folded", " Accept: a"),
                field("a doubled field that must be single", "Content-Type: a/b\r\ncontent-type: c/d"),
                field("two tokens", "Authorization: Bearer a\r\nAuthorization: Bearer b"));
    }

    private static Case spoof(String name, String... lines) {
        return new Case(
                name,
                "GET " + OPEN + " HTTP/1.1\r\n" + HOST + String.join("\r\n", lines) + "\r\n" + END,
                "200",
                "GET " + OPEN);
    }

    private static List<Case> spoofed() {
        return List.of(
                spoof("an identity field", "X-User: admin"),
                spoof("an identity field in lower case", "x-user: admin"),
                spoof("an identity field in capitals", "X-USER: admin"),
                spoof("an identity field with underscores", "X_User: admin", "HTTP_X_USER: admin"),
                spoof("an identity field twice", "X-User: a", "X-User: admin"),
                spoof(
                        "identity fields of other products",
                        "X-Forwarded-User: admin",
                        "X-Amzn-Oidc-Identity: admin",
                        "Remote-User: a"),
                spoof(
                        "fields about the way here",
                        "X-Forwarded-For: 192.0.2.66",
                        "X-Forwarded-Host: evil",
                        "X-Forwarded-Proto: https"),
                spoof("the standard field about the way here", "Forwarded: for=192.0.2.66;host=evil;proto=https"),
                spoof(
                        "fields about the way here in other spelling",
                        "x_forwarded_for: 192.0.2.66",
                        "X-Real-IP: 192.0.2.66",
                        "True-Client-IP: 192.0.2.66"),
                spoof(
                        "fields that rewrite the target",
                        "X-Original-URL: /admin",
                        "X-Rewrite-URL: /admin",
                        "X-HTTP-Method-Override: DELETE"),
                spoof(
                        "fields that Connection names",
                        "Connection: X-Forwarded-For, Forwarded, X-Request-Id, Accept",
                        "Accept: text/html"),
                spoof("an allowed field that Connection names in capitals", "Connection: ACCEPT", "Accept: text/html"),
                spoof(
                        "hop-by-hop fields",
                        "Keep-Alive: 5",
                        "Proxy-Connection: keep-alive",
                        "TE: trailers",
                        "Trailer: X-User"),
                spoof("credentials for a proxy", "Proxy-Authorization: Basic YTpi", "Proxy-Authenticate: Basic"),
                spoof("cookies", "Cookie: session=admin"),
                spoof(
                        "an upgrade to a WebSocket where there is none",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Key: AAAA"),
                spoof(
                        "an upgrade to HTTP/2",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAP__"),
                spoof(
                        "an upgrade to HTTP/2 in capitals",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: H2C",
                        "HTTP2-Settings: AAMAAABkAAQAAP__"),
                spoof(
                        "an upgrade to one of several",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: websocket, h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAP__"));
    }

    /** RFC 9112, section 5.2: a fold is a space, before anybody else reads the field. */
    private static List<Case> folds() {
        return List.of(
                new Case(
                        "a folded line is one line",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "Accept: text/html,\r\n X-User: admin\r\n" + END,
                        "200",
                        "GET " + OPEN + " accept: text/html, X-User: admin"),
                new Case(
                        "a length on a folded line is none",
                        "POST /v1/users HTTP/1.1\r\n" + HOST + "Accept: a\r\n\tContent-Length: 5\r\n" + END,
                        "200",
                        "POST /v1/users accept: a Content-Length: 5"));
    }
}
