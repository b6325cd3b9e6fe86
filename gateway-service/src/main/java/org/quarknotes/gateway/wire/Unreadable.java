package org.quarknotes.gateway.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;
import org.quarknotes.problems.ProblemType;

/**
 * Why a request is not read.
 *
 * @param detail a sentence for the client
 */
record Unreadable(ProblemType type, String detail) {
    static final Unreadable BODY = malformed("The chunks of the body cannot be read.");

    private static final Unreadable TARGET =
            new Unreadable(ProblemType.URI_TOO_LONG, "The request line is longer than anything that is read here.");
    private static final Unreadable HEADER =
            new Unreadable(ProblemType.HEADERS_TOO_LARGE, "The header is longer than anything that is read here.");
    private static final Unreadable HEAD =
            malformed("This is not the head of a request in a version of HTTP that is spoken here.");
    private static final Unreadable FRAMING = malformed(
            "Where the body ends must be told by digits in Content-Length, or by chunks and no other encoding.");

    static Optional<Unreadable> reason(HttpRequest request) {
        var result = request.decoderResult();
        if (result.isFailure()) {
            return Optional.of(
                    switch (result.cause()) {
                        case TooLongHttpLineException line -> TARGET;
                        case TooLongHttpHeaderException header -> HEADER;
                        default -> HEAD;
                    });
        }
        if (!isSpoken(request.protocolVersion()) || request.headers().contains("")) {
            return Optional.of(HEAD);
        }
        return Optional.of(FRAMING).filter(framing -> !hasOneEnd(request.headers()));
    }

    private static boolean isSpoken(HttpVersion version) {
        return HttpVersion.HTTP_1_1.equals(version) || HttpVersion.HTTP_1_0.equals(version);
    }

    /**
     * Netty reads some more than this: it takes the last of several encodings, and drops the others; and a value may begin on
     * the next line.
     */
    private static boolean hasOneEnd(HttpHeaders headers) {
        var encoding = headers.get(HttpHeaderNames.TRANSFER_ENCODING);
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return (encoding == null || encoding.equalsIgnoreCase("chunked"))
                && (length == null || (!length.isEmpty() && length.chars().allMatch(c -> '0' <= c && c <= '9')));
    }

    private static Unreadable malformed(String detail) {
        return new Unreadable(ProblemType.MALFORMED_REQUEST, detail);
    }
}
