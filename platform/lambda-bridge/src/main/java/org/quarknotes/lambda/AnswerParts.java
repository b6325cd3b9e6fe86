package org.quarknotes.lambda;

import io.netty.buffer.Unpooled;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Optional;

/**
 * Collects what the HTTP stack would write to a socket until the answer is whole. It stands in for Netty's encoder,
 * which is where a socket loses the body of {@code HEAD}, 204 and 304. Not for several threads.
 */
final class AnswerParts {
    private final boolean toHead;
    private final String invocationId;
    private final HttpHeaders headers = new DefaultHttpHeaders();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;

    AnswerParts(boolean toHead, String invocationId) {
        this.toHead = toHead;
        this.invocationId = invocationId;
    }

    /** Takes one message of the HTTP stack; gives the answer if that was its last part, or one too many. */
    Optional<HttpAnswer> add(Object message) throws IOException {
        if (message instanceof HttpResponse response) {
            status = response.status().code();
            headers.set(response.headers());
        }
        if (HttpStatusClass.valueOf(status) == HttpStatusClass.INFORMATIONAL) {
            return Optional.empty();
        }
        if (!isBodiless()) {
            if (body.size() + length(message) > HttpAnswer.MAX_RESULT) {
                return Optional.of(HttpAnswer.tooLarge(headers.get("x-request-id", invocationId)));
            }
            append(message);
        }
        return message instanceof LastHttpContent ? Optional.of(whole()) : Optional.empty();
    }

    private boolean isBodiless() {
        return toHead || status == 204 || status == 304;
    }

    private static long length(Object message) {
        return switch (message) {
            case HttpContent content -> content.content().readableBytes();
            case FileRegion file -> file.count();
            default -> 0;
        };
    }

    private void append(Object message) throws IOException {
        switch (message) {
            case HttpContent content ->
                content.content().readBytes(body, content.content().readableBytes());
            case FileRegion file -> copy(file);
            default -> {}
        }
    }

    private void copy(FileRegion file) throws IOException {
        var channel = Channels.newChannel(body);
        while (file.transferred() < file.count()) {
            if (file.transferTo(channel, file.transferred()) <= 0) {
                throw new IOException("the file that is the answer became shorter while it was read");
            }
        }
    }

    private HttpAnswer whole() {
        if (status == 204) {
            headers.remove("content-length");
        }
        return new HttpAnswer(status, headers, Unpooled.wrappedBuffer(body.toByteArray()));
    }
}
