package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.gateway.http.EdgeTest;

/** Frames in, answer out, and what reached the service: each case of the tables. */
@QuarkusTest
class Http2ConformanceTest extends EdgeTest {

    static Stream<Http2Case> cases() {
        return Stream.concat(Http2Cases.all(), FrameCases.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_as_it_should(Http2Case each) throws IOException {
        try (var client = Http2Client.greeting(connect())) {
            send(client, each);

            assertThat(answer(client, 1)).as(each.name()).isEqualTo(each.answered());
            assertThat(Summary.ofArrivals(service.arrived())).as(each.name()).isEqualTo(each.arrived());
            if (!each.endsConnection()) {
                client.send(Frame.request(5, Http2Cases.fields("GET", "/")));
                assertThat(answer(client, 5)).as("another stream").isEqualTo("200");
            }
        }
    }

    /** The connection may be closed before all is sent; what was answered until then is there to be read. */
    private static void send(Http2Client client, Http2Case each) throws IOException {
        try {
            client.send(each.sent().toArray(Frame[]::new));
        } catch (SocketException closed) {
            assertThat(each.endsConnection()).as(each.name()).isTrue();
        }
    }

    private static String answer(Http2Client client, int stream) throws IOException {
        try {
            var answer = client.answer(stream);
            return answer.broken().isEmpty()
                    ? Summary.ofAnswer(
                            answer.status(), answer.value("content-type").orElse(""), answer.body())
                    : answer.broken();
        } catch (EOFException | SocketException end) {
            return "closed";
        }
    }
}
