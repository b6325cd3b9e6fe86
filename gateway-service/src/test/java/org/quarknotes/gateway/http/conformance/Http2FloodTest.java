package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.quarknotes.gateway.http.conformance.Http2Cases.OPEN;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.http.EdgeTest;

/** Frames that cost their sender little and would cost us much. */
@QuarkusTest
class Http2FloodTest extends EdgeTest {
    private static final String CALM = "GOAWAY ENHANCE_YOUR_CALM";
    private static final String[] GET = Http2Cases.fields("GET", OPEN);

    /** Soon: connections to the service that a flood has broken are given back one after another. */
    @AfterEach
    void others_are_none_the_worse() {
        await().untilAsserted(() -> assertThat(get(OPEN).status()).isEqualTo(200));
    }

    /** CVE-2023-44487. */
    @Test
    void requests_that_are_reset_at_once() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            for (int stream = 1;
                    stream < 2_000 && client.trySend(Frame.request(stream, GET), Frame.reset(stream, 8)); ) {
                stream += 2;
            }

            assertThat(farewell(client)).isEqualTo(CALM);
        }
        assertThat(service.arrived()).hasSizeLessThanOrEqualTo(200);
    }

    /** CVE-2024-27316 and its like. */
    @Test
    void a_header_that_goes_on_and_on() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(new Frame(Frame.HEADERS, Frame.END_STREAM, 1, Frame.block(GET)));
            var more = new Frame(Frame.CONTINUATION, 0, 1, "");
            for (int i = 0; i < 10_000 && client.trySend(more); i++) {}

            assertThat(farewell(client)).isEqualTo(CALM);
        }
        assertThat(service.arrived()).isEmpty();
    }

    @Test
    void a_body_of_nothing_that_goes_on_and_on() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.head(1, Http2Cases.fields("POST", "/v1/users")));
            for (int i = 0; i < 10_000 && client.trySend(Frame.data(1, "")); i++) {}

            assertThat(farewell(client)).isEqualTo(CALM);
        }
    }

    @Test
    void pings_whose_answers_nobody_reads() throws IOException {
        assertThat(flood(new Frame(Frame.PING, 0, 0, "12345678"))).isEqualTo("closed");
    }

    @Test
    void settings_whose_acknowledgements_nobody_reads() throws IOException {
        assertThat(flood(Frame.setting(4, 65_535))).isEqualTo("closed");
    }

    @Test
    void priorities_of_streams_that_are_none() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            for (int stream = 3; stream < 100_000; stream += 2) {
                client.send(new Frame(Frame.PRIORITY, 0, stream, Frame.number(stream - 2) + "\u0010"));
            }
            client.send(Frame.request(1, GET));

            assertThat(client.answer(1).status()).isEqualTo(200);
        }
    }

    @Test
    void more_streams_than_are_allowed() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            client.send(Frame.setting(4, 0));
            for (int stream = 1; stream <= 201; stream += 2) {
                client.send(Frame.request(stream, Http2Cases.fields("GET", "/")));
            }

            assertThat(client.answer(201).broken()).isEqualTo("RST_STREAM REFUSED_STREAM");
        }
    }

    /** A header of 4 KB that becomes more than 80. */
    @Test
    void a_header_that_grows_when_it_is_decompressed() throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            var entry = Frame.block("x-a", "a".repeat(3_900)).substring(1);
            client.send(new Frame(
                    Frame.HEADERS,
                    Frame.END_HEADERS | Frame.END_STREAM,
                    1,
                    Frame.block(GET) + "@" + entry + "\u00be".repeat(20)));

            assertThat(client.answer(1).status()).isEqualTo(431);
        }
        assertThat(service.arrived()).isEmpty();
    }

    private String flood(Frame frame) throws IOException {
        var thousand = new Frame[1_000];
        Arrays.fill(thousand, frame);
        try (var client = Http2Client.greeting(connect())) {
            for (int i = 0; i < 5_000; i++) {
                if (!client.trySend(thousand)) {
                    return "closed";
                }
            }
        }
        return "took it all";
    }

    /** The last word of the gateway, after which it closes the connection. */
    private static String farewell(Http2Client client) throws IOException {
        List<Frame> received = client.drain();
        return received.stream()
                .filter(frame -> frame.type() == Frame.GOAWAY)
                .map(frame -> "GOAWAY " + Http2Answer.name(frame.code()))
                .reduce((first, last) -> last)
                .orElse("closed");
    }
}
