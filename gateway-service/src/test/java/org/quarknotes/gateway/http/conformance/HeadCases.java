package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Case.malformed;
import static org.quarknotes.gateway.http.conformance.Case.refused;

import java.util.List;
import java.util.stream.Stream;

/** Request lines, hosts and header fields. */
final class HeadCases {
    /** Public, so that nothing but its head decides about a request. */
    private static final String OPEN = "/.well-known/openid-configuration";

    private static final String HOST = "Host: gateway.example\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    private HeadCases() {}

    static Stream<Case> all() {
        return Stream.of(requestLines(), methods(), hosts(), FieldCases.all(), expectations(), sizes())
                .flatMap(List::stream);
    }

    private static List<Case> requestLines() {
        return List.of(
                malformed("HTTP/0.9", "GET " + OPEN + "\r\n\r\n"),
                malformed("HTTP/0.9 by name", "GET " + OPEN + " HTTP/0.9\r\n" + HOST + END),
                malformed("a version that does not exist", "GET " + OPEN + " HTTP/9.9\r\n" + HOST + END),
                malformed("HTTP/2 without its preface", "GET " + OPEN + " HTTP/2.0\r\n" + HOST + END),
                malformed("a version in lower case", "GET " + OPEN + " http/1.1\r\n" + HOST + END),
                malformed("a version with leading zero", "GET " + OPEN + " HTTP/01.1\r\n" + HOST + END),
                lenient("two spaces after the method", "GET  " + OPEN + " HTTP/1.1\r\n" + HOST + END),
                lenient("two spaces before the version", "GET " + OPEN + "  HTTP/1.1\r\n" + HOST + END),
                lenient("a tab after the method", "GET\t" + OPEN + " HTTP/1.1\r\n" + HOST + END),
                malformed("a space in the target", "GET " + OPEN + "?a b HTTP/1.1\r\n" + HOST + END),
                lenient("a space before the method", " GET " + OPEN + " HTTP/1.1\r\n" + HOST + END),
                malformed("a bare CR in the target", "GET " + OPEN + "\r?a HTTP/1.1\r\n" + HOST + END),
                malformed("no target", "GET HTTP/1.1\r\n" + HOST + END),
                malformed("garbage", "\u0001\u0002\u0003\u0004\r\n\r\n"),
                malformed("a TLS greeting", "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"),
                malformed("a query that is not encoded right", "GET " + OPEN + "?a=%zz HTTP/1.1\r\n" + HOST + END),
                malformed("a query with a lone percent sign", "GET " + OPEN + "?a% HTTP/1.1\r\n" + HOST + END),
                malformed("a query with a quote", "GET " + OPEN + "?a=\u00e4 HTTP/1.1\r\n" + HOST + END),
                malformed("a fragment", "GET " + OPEN + "#a HTTP/1.1\r\n" + HOST + END),
                malformed(
                        "an absolute target on another host",
                        "GET http://other.example" + OPEN + " HTTP/1.1\r\n" + HOST + END),
                malformed(
                        "an absolute target of another scheme",
                        "GET ftp://gateway.example" + OPEN + " HTTP/1.1\r\n" + HOST + END),
                malformed("an absolute target without host", "GET http://" + OPEN + " HTTP/1.1\r\n" + HOST + END),
                refused("a target that is no path", "GET v1/users HTTP/1.1\r\n" + HOST + END, "404 not-found"),
                refused("an asterisk", "OPTIONS * HTTP/1.1\r\n" + HOST + END, "404 not-found"),
                new Case(
                        "empty lines before a request",
                        "\r\n\r\nGET " + OPEN + " HTTP/1.1\r\n" + HOST + END,
                        "200",
                        "GET " + OPEN),
                new Case(
                        "an absolute target on this host",
                        "GET http://gateway.example" + OPEN + " HTTP/1.1\r\n" + HOST + END,
                        "200",
                        "GET " + OPEN),
                new Case("HTTP/1.0", "GET " + OPEN + " HTTP/1.0\r\n" + HOST + "\r\n", "200", "GET " + OPEN));
    }

    /** RFC 9112, section 3, lets white space be read so; what is forwarded has single spaces. */
    private static Case lenient(String name, String sent) {
        return new Case(name, sent, "200", "GET " + OPEN);
    }

    private static List<Case> methods() {
        return List.of(
                refused(
                        "CONNECT",
                        "CONNECT other.example:443 HTTP/1.1\r\nHost: other.example:443\r\n" + END,
                        "404 not-found"),
                refused(
                        "CONNECT to a path",
                        "CONNECT " + OPEN + " HTTP/1.1\r\n" + HOST + END,
                        "405 method-not-allowed"),
                refused("TRACE", "TRACE " + OPEN + " HTTP/1.1\r\n" + HOST + END, "405 method-not-allowed"),
                refused(
                        "a method in lower case",
                        "get " + OPEN + " HTTP/1.1\r\n" + HOST + END,
                        "405 method-not-allowed"),
                refused("an unknown method", "BREW " + OPEN + " HTTP/1.1\r\n" + HOST + END, "405 method-not-allowed"),
                refused(
                        "a method with a colon",
                        "GE:T " + OPEN + " HTTP/1.1\r\n" + HOST + END,
                        "400 malformed-request"),
                refused(
                        "the preface of HTTP/2 cut short",
                        "PRI * HTTP/2.0\r\n\r\nSX\r\n\r\n",
                        "400 malformed-request"));
    }

    private static Case host(String name, String hosts) {
        return malformed(name, "GET " + OPEN + " HTTP/1.1\r\n" + hosts + END);
    }

    private static List<Case> hosts() {
        return List.of(
                host("no host", ""),
                host("an empty host", "Host:\r\n"),
                host("two hosts", "Host: gateway.example\r\nHost: other.example\r\n"),
                host("the same host twice", "Host: gateway.example\r\nHost: gateway.example\r\n"),
                host("two hosts as a list", "Host: gateway.example, other.example\r\n"),
                host("a host with user", "Host: user@gateway.example\r\n"),
                host("a host with path", "Host: gateway.example/x\r\n"),
                host("a host with a space", "Host: gateway example\r\n"),
                host("a host with a quote", "Host: a\";for=192.0.2.66\r\n"),
                host("a host with a port that is none", "Host: gateway.example:http\r\n"),
                host("a host with a port out of range", "Host: gateway.example:99999\r\n"),
                host("a host on a line of its own", "Host:\r\n gateway.example\r\n"),
                new Case(
                        "a host with underscore and port",
                        "GET " + OPEN + " HTTP/1.1\r\nHost: my_gateway:8080\r\n" + END,
                        "200",
                        "GET " + OPEN + " forwarded: for=127.0.0.1;host=\"my_gateway:8080\";proto=http"
                                + " x-forwarded-host: my_gateway:8080"));
    }

    private static List<Case> expectations() {
        return List.of(
                new Case(
                        "a body that waits to be asked for",
                        "POST /v1/users HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 2\r\n" + END
                                + "{}",
                        "200",
                        "POST /v1/users '{}'"),
                new Case(
                        "a body that waits in capitals",
                        "POST /v1/users HTTP/1.1\r\n" + HOST + "Expect: 100-Continue\r\nContent-Length: 2\r\n" + END
                                + "{}",
                        "200",
                        "POST /v1/users '{}'"),
                new Case(
                        "an expectation without body",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\n" + END,
                        "200",
                        "GET " + OPEN),
                new Case(
                        "an unknown expectation",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "Expect: 200-ok\r\n" + END,
                        "200",
                        "GET " + OPEN));
    }

    private static List<Case> sizes() {
        return List.of(
                refused(
                        "a target beyond the limit",
                        "GET " + OPEN + "?" + "a".repeat(8192) + " HTTP/1.1\r\n" + HOST + END,
                        "414 uri-too-long"),
                refused(
                        "a target beyond anything",
                        "GET " + OPEN + "?" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST + END,
                        "414 uri-too-long"),
                refused(
                        "a header beyond the limit",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(16_384) + "\r\n" + END,
                        "431 headers-too-large"),
                refused(
                        "a header beyond anything",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(70_000) + "\r\n" + END,
                        "431 headers-too-large"),
                refused(
                        "a thousand small fields",
                        "GET " + OPEN + " HTTP/1.1\r\n" + HOST + "X-Aaaaaaaaa: a\r\n".repeat(1_100) + END,
                        "431 headers-too-large"),
                refused(
                        "a body that is announced to be too long",
                        "POST /v1/users HTTP/1.1\r\n" + HOST + "Content-Length: 1048577\r\n" + END,
                        "413 payload-too-large"));
    }
}
