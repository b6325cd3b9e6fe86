package org.quarknotes.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void receive() {
        connection.freezeTime();
        var guard = new ConnectionGuard(
                Duration.ofSeconds(10), Duration.ofSeconds(75), (type, detail) -> answer(type.status()));
        connection.pipeline().addLast(new Reception(guard), new HttpRequestDecoder(), new HttpResponseEncoder());
    }

    @Test
    void a_client_that_says_nothing_has_the_time_of_an_idle_one() {
        pass(74);
        assertThat(connection.isOpen()).isTrue();

        pass(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_head_must_be_whole_in_time_however_often_something_comes() {
        say("GET / HTTP/1.1\r\n");
        for (int second = 0; second < 9; second++) {
            pass(1);
            say("a: b\r\n");
        }
        assertThat(connection.isOpen()).isTrue();

        pass(2);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_body_is_not_waited_for_here() {
        say("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
        pass(60);
        say("more");
        pass(60);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void after_an_answer_the_next_head_is_expected() {
        say("GET / HTTP/1.1\r\n\r\n");
        answered();
        pass(60);
        assertThat(connection.isOpen())
                .as("idle connections are not ended here")
                .isTrue();

        say("G");
        pass(11);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void an_interim_answer_is_none() {
        say("POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
        connection.writeOutbound(answer(100));
        say("slow");
        pass(60);

        assertThat(connection.isOpen()).isTrue();
    }

    private void say(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, ISO_8859_1));
    }

    private void answered() {
        connection.writeOutbound(answer(200));
    }

    private static DefaultFullHttpResponse answer(int status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
