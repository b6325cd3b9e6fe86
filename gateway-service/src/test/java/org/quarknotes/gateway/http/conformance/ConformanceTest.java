package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.gateway.http.EdgeTest;
import org.quarknotes.gateway.http.HttpMessage;

/** Bytes in, answer out, and what reached the service: each case of the tables. */
@QuarkusTest
class ConformanceTest extends EdgeTest {

    static Stream<Case> cases() {
        return Stream.of(SmugglingCases.all(), HeadCases.all()).flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_out_as_it_should(Case each) throws IOException {
        var answered = answersTo(each.sent());

        assertThat(answered).as(each.name()).isEqualTo(each.answered());
        assertThat(Summary.ofArrivals(service.arrived())).as(each.name()).isEqualTo(each.arrived());
    }

    /** All answers until the gateway closes the connection. */
    private String answersTo(String bytes) throws IOException {
        try (var socket = connect()) {
            socket.setSoTimeout(5_000);
            write(socket, bytes);
            return untilClosed(socket.getInputStream());
        }
    }

    private static String untilClosed(InputStream in) throws IOException {
        var answers = new ArrayList<HttpMessage>();
        while (true) {
            try {
                answers.add(HttpMessage.read(in));
            } catch (EOFException | SocketException closed) {
                return Summary.ofAnswers(answers);
            } catch (SocketTimeoutException open) {
                return Summary.ofAnswers(answers) + ", and nothing more";
            }
        }
    }
}
