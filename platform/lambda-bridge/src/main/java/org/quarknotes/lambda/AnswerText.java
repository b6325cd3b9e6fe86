package org.quarknotes.lambda;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells text from bytes. Text travels as it is, which is readable in logs and a third smaller than Base64; only what
 * becomes the same bytes again may be text: declared as such, neither compressed nor in another charset, valid UTF-8.
 */
final class AnswerText {
    private static final Set<String> TEXTS = Set.of(
            "application/javascript",
            "application/json",
            "application/x-ndjson",
            "application/x-www-form-urlencoded",
            "application/xml",
            "application/yaml");

    private AnswerText() {}

    /** The body as text, if it is that. */
    static Optional<String> of(HttpHeaders headers, ByteBuf body) {
        if (!body.isReadable()) {
            return Optional.of("");
        }
        if (!declaresText(headers.get("content-type", "")) || isEncoded(headers.get("content-encoding", "identity"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(body.nioBuffer()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean declaresText(String contentType) {
        var parts = contentType.toLowerCase(Locale.ROOT).replace("\"", "").split(";", 2);
        var type = parts[0].strip();
        var parameters = parts.length == 2 ? parts[1] : "";
        boolean text =
                type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+xml") || TEXTS.contains(type);
        boolean otherCharset = parameters.contains("charset=") && !parameters.contains("charset=utf-8");
        return text && !otherCharset;
    }

    private static boolean isEncoded(String contentEncoding) {
        return !contentEncoding.equalsIgnoreCase("identity");
    }
}
