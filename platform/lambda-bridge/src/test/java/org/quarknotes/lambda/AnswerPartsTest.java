package org.quarknotes.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerPartsTest {
    private final AnswerParts parts = new AnswerParts(false, "invocation-1");

    @Test
    void an_answer_is_whole_with_its_last_part() throws Exception {
        assertThat(parts.add(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK)))
                .isEmpty();
        assertThat(parts.add(new DefaultHttpContent(Unpooled.copiedBuffer("one, ", StandardCharsets.UTF_8))))
                .isEmpty();

        var whole = parts.add(new DefaultLastHttpContent(Unpooled.copiedBuffer("two", StandardCharsets.UTF_8)));

        assertThat(whole)
                .hasValueSatisfying(answer -> assertThat(answer.body().toString(StandardCharsets.UTF_8))
                        .isEqualTo("one, two"));
    }

    @Test
    void an_interim_answer_is_not_the_answer() throws Exception {
        var keepOn = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE);
        var created = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CREATED);

        assertThat(parts.add(keepOn)).isEmpty();
        assertThat(parts.add(created))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(201));
    }

    @Test
    void no_content_has_no_length_as_on_a_socket() throws Exception {
        var nothing = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT);
        nothing.headers().set("content-length", 0);

        assertThat(parts.add(nothing))
                .hasValueSatisfying(answer ->
                        assertThat(answer.headers().contains("content-length")).isFalse());
    }
}
