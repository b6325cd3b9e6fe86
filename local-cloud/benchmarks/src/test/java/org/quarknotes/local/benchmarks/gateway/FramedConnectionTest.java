package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FramedConnectionTest {
    private static final String SETTINGS = "000000" + "04" + "00" + "00000000";
    private static final String STATUS_200 = "000001" + "01" + "04" + "00000001" + "88";
    private static final String STATUS_404 = "000001" + "01" + "05" + "00000001" + "8d";
    private static final String TWO_BYTES = "000002" + "00" + "01" + "00000001" + "7878";
    private static final int HELLO_BYTES = 24 + (9 + 6) + (9 + 4);

    @Test
    void an_answer_is_read_to_its_end() throws Exception {
        var request = exchange(SETTINGS + STATUS_200 + TWO_BYTES);

        assertThat(request)
                .startsWith("82" + "86" + "04" + "02" + hex("/x") + "01" + "09" + hex("localhost"))
                .endsWith("00" + "06" + hex("accept") + "03" + hex("*/*"));
    }

    /** The gateway's HTTP/2 sends one now and then. */
    @Test
    void a_priority_before_the_header_is_passed_over() throws Exception {
        var prioritised = "000006" + "01" + "24" + "00000001" + "00000000" + "0f" + "88";

        assertThat(exchange(SETTINGS + prioritised + TWO_BYTES)).isNotEmpty();
    }

    @Test
    void another_status_is_a_failure() {
        assertThatThrownBy(() -> exchange(SETTINGS + STATUS_404)).hasMessage("the answer is not of status 200");
    }

    /** Answers one request with these bytes, and returns its header block. */
    private static String exchange(String answer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> service = () -> serve(server.accept(), answer);
            var request = threads.submit(service);
            try (var connection = new FramedConnection(server.getLocalPort(), "/x", Map.of("accept", "*/*"))) {
                connection.exchange();
            }
            return request.get();
        }
    }

    private static String serve(Socket client, String answer) throws IOException {
        try (client;
                var in = new DataInputStream(client.getInputStream())) {
            in.readNBytes(HELLO_BYTES);
            int length = in.readInt() >>> 8;
            in.readNBytes(5);
            var block = in.readNBytes(length);
            client.getOutputStream().write(HexFormat.of().parseHex(answer));
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(block);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(US_ASCII));
    }
}
