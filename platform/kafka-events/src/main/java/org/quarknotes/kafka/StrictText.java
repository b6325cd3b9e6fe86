package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in UTF-8. What is none becomes null, with its bytes in a header: {@link Envelope} refuses it, and its dead
 * letter has the very bytes that came. Where Kafka's own deserializer replaces what it cannot read, a letter would grow
 * to three times the size of its record, and no longer fit.
 */
public final class StrictText implements Deserializer<String> {
    /** Names that nobody can guess, or somebody's header would be taken for the record's own bytes. */
    static final String RAW_KEY = "raw-key-" + UUID.randomUUID();

    static final String RAW_VALUE = "raw-value-" + UUID.randomUUID();

    private String raw = RAW_VALUE;

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        raw = isKey ? RAW_KEY : RAW_VALUE;
    }

    @Override
    public @Nullable String deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        try {
            return read(bytes);
        } catch (CharacterCodingException notText) {
            headers.add(raw, bytes);
            return null;
        }
    }

    /** Without headers there is no place for what is no text. */
    @Override
    public @Nullable String deserialize(String topic, byte @Nullable [] bytes) {
        try {
            return read(bytes);
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("A record of " + topic + " is no text in UTF-8", notText);
        }
    }

    private static @Nullable String read(byte @Nullable [] bytes) throws CharacterCodingException {
        return bytes == null
                ? null
                : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
