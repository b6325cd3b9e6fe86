package org.quarknotes.gateway.http.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** Bytes from a service, and what the client is given: each case of the table. */
@QuarkusTest
class UpstreamConformanceTest extends EdgeTest {
    private static final String OPEN = "/.well-known/openid-configuration";
    private static final String ISSUER = "/.well-known/jwks.json";
    private static final Set<String> WRITTEN = Set.of(
            "x-request-id",
            "x-content-type-options",
            "content-length",
            "transfer-encoding",
            "content-type",
            "cache-control");

    static Stream<UpstreamCase> cases() {
        return UpstreamCases.all();
    }

    /** Neither tried again nor given up, whatever it answers. */
    @BeforeEach
    void routes() {
        routes("""
                upstreams: { service: { url: "%1$s", breaker: off, ejection: off, openapi: none } }
                defaults: { auth: public, policies: { retries: off } }
                routes:
                - { id: open, match: { path: "/.well-known/openid-configuration", methods: [GET] }, integration: { http: service } }
                - { id: keys, match: { path: "/.well-known/jwks.json", methods: [GET] }, integration: { http: service }, policies: { retries: 1 } }
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_as_it_should(UpstreamCase each) throws IOException {
        service.on(OPEN, (request, connection) -> serve(each.served(), connection));

        assertThat(given(get(OPEN))).as(each.name()).isEqualTo(each.answered());
        assertThat(get(ISSUER).body()).as("the next answer, to somebody else").contains("\"keys\"");
    }

    /** Some answers are meant to be the last thing on the connection, and the others to be left with it. */
    private static void serve(String bytes, Socket connection) throws IOException {
        connection.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
        if (!bytes.contains("poison")) {
            throw new IOException("as the test wants it");
        }
    }

    private static String given(HttpMessage answer) {
        if (answer.status() >= 400) {
            return Summary.ofAnswer(answer);
        }
        var fields = answer.fields().stream()
                .filter(line ->
                        !WRITTEN.contains(line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT)));
        var body = Stream.of(answer.body()).filter(text -> !text.isEmpty()).map(text -> "'" + text + "'");
        var end = Stream.of("cut off").filter(cut -> !answer.complete());
        return Stream.of(Stream.of(Summary.ofAnswer(answer)), fields, body, end)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }
}
