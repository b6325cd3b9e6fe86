package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.system.Service;
import org.quarknotes.tokens.forged.ForgedTokens;
import org.quarknotes.tokens.forged.Forgery;
import org.quarknotes.tokens.forged.Original;

/**
 * All of {@link ForgedTokens}, made with the key that the system itself signs with, are refused: at the gateway, at each
 * service, and at the gateway as a function.
 */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokensTest {
    private List<Door> doors = List.of();
    private List<Wire> wires = List.of();
    private Original original;
    private List<Forgery> forgeries = List.of();

    @BeforeAll
    void forge(Quarknotes.Running system) {
        original = system.tokens().original(Person.arrive(system.client()));
        forgeries = ForgedTokens.all(original);
        doors = Door.of(system);
        var ports = system.local().ports();
        wires = List.of(
                new Wire(system.gateway(), "/v1/notes"),
                new Wire(ports.address(Service.USERS), "/v1/users/me"),
                new Wire(ports.address(Service.NOTES), "/v1/notes"),
                new Wire(ports.address(Service.NOTIFY), "/v1/notifications"));
    }

    @Test
    void every_forgery_is_refused_at_every_door() {
        for (var door : doors) {
            assertThat(fitting())
                    .hasSizeGreaterThan(400)
                    .allSatisfy(forgery -> wasRefused(door.knock(forgery.token())));
        }
    }

    @Test
    void the_functions_refuse_them_too(Functions functions) {
        var door = new Door("functions", functions.client(), "/v1/notes");

        assertThat(fitting()).allSatisfy(forgery -> wasRefused(door.knock(forgery.token())));
    }

    @Test
    void what_no_header_can_hold_is_refused_or_ends_the_connection() {
        for (var wire : wires) {
            assertThat(forgeries)
                    .filteredOn(forgery -> !forgery.fitsInHeader())
                    .isNotEmpty()
                    .allSatisfy(forgery -> assertThat(wire.statusFor(forgery.token()))
                            .as(wire.toString())
                            .isIn(isIntactForHttp(forgery) ? List.of(200, 400, 401) : List.of(Wire.CLOSED, 400, 401)));
        }
    }

    @Test
    void the_token_that_they_imitate_opens_every_door() {
        for (var door : doors) {
            assertThat(door.knock(original.token()).status()).as(door.name()).isEqualTo(200);
        }
        for (var wire : wires) {
            assertThat(wire.statusFor(original.token())).as(wire.toString()).isEqualTo(200);
        }
    }

    private List<Forgery> fitting() {
        return forgeries.stream().filter(Forgery::fitsInHeader).toList();
    }

    private static void wasRefused(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=\"quarknotes\"");
    }

    /** White space around a value is not part of it (RFC 9110, section 5.5), and the end of a line ends it. */
    private boolean isIntactForHttp(Forgery forgery) {
        return forgery.token().strip().equals(original.token());
    }

    /** A connection on which anything can be written, also what no HTTP client would. */
    private record Wire(URI address, String path) {
        static final int CLOSED = 0;

        private static final Duration PATIENCE = Duration.ofSeconds(10);
        private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

        int statusFor(String token) {
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                    .formatted(path, address.getAuthority(), token);
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.getOutputStream().write(request.getBytes(UTF_8));
                var begin = new String(socket.getInputStream().readNBytes("HTTP/1.1 200 ".length()), UTF_8);
                var status = STATUS_LINE.matcher(begin);
                return status.lookingAt() ? Integer.parseInt(status.group(1)) : CLOSED;
            } catch (SocketException e) {
                return CLOSED;
            } catch (IOException e) {
                throw new AssertionError("no answer at " + address, e);
            }
        }
    }
}
