package org.quarknotes.gateway.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A client's wish to change to the WebSocket protocol (RFC 6455, section 4).
 *
 * @param key what the service must prove that it has read
 * @param fields of the handshake, as the service is sent them
 */
public record WebSocketHandshake(String key, List<Field> fields) {
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Set<String> ASKED = Set.of(
            "origin",
            "sec-websocket-extensions",
            "sec-websocket-key",
            "sec-websocket-protocol",
            "sec-websocket-version");
    private static final Set<String> ANSWERED =
            Set.of("sec-websocket-accept", "sec-websocket-extensions", "sec-websocket-protocol");

    public WebSocketHandshake {
        fields = List.copyOf(fields);
    }

    /**
     * The handshake in a header.
     *
     * @return nothing where none is asked for
     * @throws MalformedRequest when one is asked for that cannot be
     */
    public static Optional<WebSocketHandshake> of(String method, List<Field> received) {
        if (!names(received, "connection").contains("upgrade")
                || !names(received, "upgrade").contains("websocket")) {
            return Optional.empty();
        }
        require(method.equals("GET"), "A WebSocket begins with GET.");
        require(
                only(received, "sec-websocket-version").equals(VERSION),
                "Only version 13 of WebSocket is spoken here.");
        require(!hasBody(received), "A WebSocket begins without a body.");
        var key = only(received, "sec-websocket-key");
        require(isKey(key), "Sec-WebSocket-Key is not 16 bytes in Base64.");
        var fields = new ArrayList<>(chosen(received, ASKED));
        fields.add(new Field("connection", "upgrade"));
        fields.add(new Field("upgrade", "websocket"));
        return Optional.of(new WebSocketHandshake(key, fields));
    }

    /** Whether a service's answer to this handshake proves that it speaks WebSocket now. */
    public boolean isAcceptedBy(List<Field> answered) {
        return names(answered, "upgrade").contains("websocket")
                && values(answered, "sec-websocket-accept").equals(List.of(proof()));
    }

    /** What the client is told of a service's answer. */
    public static List<Field> answer(List<Field> answered) {
        var fields = new ArrayList<>(chosen(answered, ANSWERED));
        fields.add(new Field("connection", "upgrade"));
        fields.add(new Field("upgrade", "websocket"));
        return fields;
    }

    private String proof() {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasBody(List<Field> received) {
        return !values(received, "transfer-encoding").isEmpty()
                || values(received, "content-length").stream().anyMatch(length -> !length.equals("0"));
    }

    private static String only(List<Field> fields, String name) {
        var values = values(fields, name);
        return values.size() == 1 ? values.getFirst().strip() : "";
    }

    private static List<Field> chosen(List<Field> fields, Set<String> names) {
        return fields.stream()
                .filter(field -> names.contains(field.key()))
                .map(field -> new Field(field.key(), field.value()))
                .toList();
    }

    private static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.key().equals(name))
                .map(Field::value)
                .toList();
    }

    private static List<String> names(List<Field> fields, String name) {
        return values(fields, name).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new MalformedRequest(otherwise);
        }
    }
}
