package org.quarknotes.dynamo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Seals the key at which a page ended into a cursor for a client, and opens it again. A cursor is signed together with
 * a binding, so that it works only for the caller and the query it was given to. It is not encrypted: whoever holds it
 * can read the key, which may be that of an item that a filter, or its expiry, kept from the page. Thread-safe.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG_BYTES = 16;
    private static final int MINIMAL_SECRET = 32;

    /** Characters; a cursor stands in a URI, of which 8 KiB are allowed. */
    private static final int MAXIMAL_CURSOR = 2048;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final SecretKeySpec key;

    /** Thrown by {@link #open} for a cursor that was altered or belongs to somebody or something else. */
    public static final class InvalidCursor extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidCursor() {
            super("the cursor is not valid here", null, false, false);
        }
    }

    /**
     * Signs with this secret.
     *
     * @param secret at least 32 characters, the same in all replicas
     * @throws IllegalArgumentException when it is shorter
     */
    public Cursors(String secret) {
        if (secret.length() < MINIMAL_SECRET) {
            throw new IllegalArgumentException("the secret that signs cursors needs at least 32 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /**
     * The cursor for a page that ended at this key.
     *
     * @param binding caller and query, for instance {@code "01890a5d... notes state=active sort=-updatedAt"}
     * @param last the key from {@link Page#last()} of a page after which there are more, whose values are all strings
     * @throws IllegalArgumentException when the key is so long that {@link #open} would refuse the cursor
     */
    public String seal(String binding, Map<String, AttributeValue> last) {
        var texts = last.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().s(), (a, b) -> a, TreeMap::new));
        try {
            var payload = JSON.writeValueAsBytes(texts);
            var tag = tag(binding, payload);
            var sealed = Arrays.copyOf(tag, TAG_BYTES + payload.length);
            System.arraycopy(payload, 0, sealed, TAG_BYTES, payload.length);
            return requireShort(encode(sealed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings could not be written as JSON", e);
        }
    }

    /** The key that {@link #seal} was given with the same binding. */
    public Map<String, AttributeValue> open(String binding, String cursor) throws InvalidCursor {
        var sealed = decode(cursor);
        var payload = Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, TAG_BYTES), tag(binding, payload))) {
            throw new InvalidCursor();
        }
        try {
            return JSON.readValue(payload, TEXTS).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> AttributeValue.fromS(entry.getValue())));
        } catch (IOException e) {
            throw new IllegalStateException("a cursor of our own could not be read", e);
        }
    }

    private static String requireShort(String cursor) {
        if (cursor.length() > MAXIMAL_CURSOR) {
            throw new IllegalArgumentException(
                    "the cursor for this key would have %d characters, more than the %d that are opened again"
                            .formatted(cursor.length(), MAXIMAL_CURSOR));
        }
        return cursor;
    }

    private static String encode(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] decode(String cursor) throws InvalidCursor {
        if (cursor.length() > MAXIMAL_CURSOR) {
            throw new InvalidCursor();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            // The decoder passes over bits of the last character that mean nothing: only our own spelling is valid.
            if (sealed.length <= TAG_BYTES || !encode(sealed).equals(cursor)) {
                throw new InvalidCursor();
            }
            return sealed;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursor();
        }
    }

    private byte[] tag(String binding, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(binding.getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks " + ALGORITHM, e);
        }
    }
}
