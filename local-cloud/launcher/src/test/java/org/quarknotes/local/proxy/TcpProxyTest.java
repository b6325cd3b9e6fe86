package org.quarknotes.local.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.processes.Ports;

/** Real sockets on both sides. */
class TcpProxyTest {

    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final int PATIENCE_MILLIS = 10_000;

    private ServerSocket destination;
    private TcpProxy proxy;
    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        destination = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = TcpProxy.to(destination.getLocalPort());
        client = connected();
        server = destination.accept();
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        server.close();
        proxy.close();
        destination.close();
    }

    @Test
    void a_sound_line_carries_every_byte_both_ways() throws IOException {
        var much = "0123456789".repeat(100_000).getBytes(UTF_8);

        Thread.startVirtualThread(() -> write(client, much));
        assertThat(server.getInputStream().readNBytes(much.length)).isEqualTo(much);

        write(server, "answer".getBytes(UTF_8));
        assertThat(read(client, 6)).isEqualTo("answer");
    }

    @Test
    void whoever_has_said_all_may_still_listen() throws IOException {
        write(client, "question".getBytes(UTF_8));
        client.shutdownOutput();
        assertThat(server.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("question");

        write(server, "answer".getBytes(UTF_8));
        server.close();
        assertThat(client.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("answer");
        await().until(() -> proxy.connections() == 0);
    }

    @Test
    void a_cut_line_lets_nothing_pass_and_delivers_it_when_mended() throws IOException {
        proxy.set(new Line.Cut());
        write(client, "late".getBytes(UTF_8));
        assertHearsNothing(server);

        proxy.set(new Line.Sound());
        assertThat(read(server, 4)).isEqualTo("late");
    }

    @Test
    void a_cut_line_holds_back_answers_and_the_end_of_a_connection_too() throws IOException {
        proxy.set(new Line.Cut());
        write(server, "late".getBytes(UTF_8));
        server.close();
        assertHearsNothing(client);

        proxy.set(new Line.Sound());
        assertThat(client.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("late");
    }

    @Test
    void a_connection_begun_while_the_line_is_cut_arrives_when_it_is_mended() throws IOException {
        proxy.set(new Line.Cut());
        try (var second = connected()) {
            destination.setSoTimeout((int) MOMENT.toMillis());
            assertThatThrownBy(destination::accept).isInstanceOf(SocketTimeoutException.class);

            proxy.set(new Line.Sound());
            destination.setSoTimeout(PATIENCE_MILLIS);
            try (var accepted = destination.accept()) {
                write(second, "hello".getBytes(UTF_8));
                assertThat(read(accepted, 5)).isEqualTo("hello");
            }
        }
    }

    @Test
    void a_slow_line_delays_each_piece_and_limits_the_rate() throws IOException {
        proxy.set(new Line.Slow(Duration.ofMillis(200), 10_000));
        long start = System.nanoTime();

        write(client, new byte[3_000]);
        read(server, 3_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(490), Duration.ofSeconds(5));
    }

    @Test
    void a_reset_reaches_both_sides_and_new_connections_work() throws IOException {
        assertThat(proxy.reset()).isEqualTo(1);

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(() -> server.getInputStream().read()).isInstanceOf(SocketException.class);
        try (var second = connected();
                var accepted = destination.accept()) {
            write(second, "again".getBytes(UTF_8));
            assertThat(read(accepted, 5)).isEqualTo("again");
        }
    }

    @Test
    void a_reset_strikes_through_a_cut_line() {
        proxy.set(new Line.Cut());
        proxy.reset();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void what_breaks_on_one_side_is_reset_on_the_other() throws IOException {
        server.setSoLinger(true, 0);
        server.close();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void where_nobody_listens_a_connection_is_reset() throws IOException {
        try (var nowhere = TcpProxy.to(Ports.free());
                var visitor = new Socket(InetAddress.getLoopbackAddress(), nowhere.port())) {
            visitor.setSoTimeout(PATIENCE_MILLIS);
            assertThatThrownBy(() -> visitor.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void a_closed_proxy_lets_go_of_its_port_and_its_connections() {
        proxy.close();

        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(Ports.answers(proxy.port())).isFalse();
        await().until(() -> proxy.connections() == 0);
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void assertHearsNothing(Socket socket) throws IOException {
        socket.setSoTimeout((int) MOMENT.toMillis());
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError("could not write", e);
        }
    }

    private static String read(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), UTF_8);
    }
}
