package org.quarknotes.local.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.processes.Ports;

/** The story's end is told by the system tests, to the real services; here it meets surprises. */
class SmokeStoryTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void startAServerThatSaysSomethingElse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/users", exchange -> {
            var body = "{\"title\": \"The kettle is broken\", \"accessToken\": \"s3cret\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopIt() {
        server.stop(0);
    }

    @Test
    void the_first_surprise_ends_the_story_with_expected_and_actual() {
        assertThatThrownBy(() -> tellTo(server.getAddress().getPort()))
                .isInstanceOf(Surprise.class)
                .hasMessageContaining("expected 201, got 503")
                .hasMessageContaining("The kettle is broken");
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("1. Ada registers", "POST /v1/users", "503")
                .doesNotContain("signs in", "long sentences", "s3cret");
    }

    @Test
    void a_system_that_is_not_there_is_a_surprise_too() {
        assertThatThrownBy(() -> tellTo(Ports.free()))
                .isInstanceOf(Surprise.class)
                .hasMessageContaining("POST /v1/users got no answer");
    }

    private void tellTo(int port) {
        var narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), false);
        try (var api = new Api(URI.create("http://localhost:" + port))) {
            new SmokeStory(api, narrator, TraceView.none()).tell();
        }
    }
}
