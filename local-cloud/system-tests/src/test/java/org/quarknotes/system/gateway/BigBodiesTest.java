package org.quarknotes.system.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies stream: sixteen times the memory that the gateway has goes through it, in either direction. */
class BigBodiesTest {
    private static final int BLOCKS = 1 << 14;
    private static final long GIBIBYTE = 1L << 30;

    private static Endless service;
    private static LoneGateway gateway;

    @BeforeAll
    static void start() {
        service = Endless.start();
        gateway = LoneGateway.start(
                """
                upstreams: { service: { url: "%s", openapi: none } }
                defaults: { auth: public, policies: { limits: { body: 2G } } }
                routes:
                - { id: up, match: { path: /v1/upload, methods: [PUT] }, integration: { http: service } }
                - { id: down, match: { path: /v1/download, methods: [GET] }, integration: { http: service } }
                """.formatted(service.address()),
                Map.of(
                        "QUARKNOTES_TOKENS_JWKS",
                        service.address() + "/keys",
                        "QUARKNOTES_GATEWAY_LIMITS_BODY_TIMEOUT",
                        "5m"),
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=32m");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void a_gibibyte_comes_down_whole() throws Exception {
        try (var client = client()) {
            var request = HttpRequest.newBuilder(gateway.at("/v1/download?" + GIBIBYTE))
                    .build();

            try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
                assertThat(Endless.sum(body)).isEqualTo(expected());
            }
        }
    }

    @Test
    void a_gibibyte_goes_up_whole() throws Exception {
        try (var client = client()) {
            var request = HttpRequest.newBuilder(gateway.at("/v1/upload"))
                    .PUT(BodyPublishers.ofInputStream(BigBodiesTest::body))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo(Long.toHexString(expected()));
        }
    }

    private static long expected() throws IOException {
        return Endless.sum(body());
    }

    private static InputStream body() {
        var block = Endless.block();
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(BLOCKS, block).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
