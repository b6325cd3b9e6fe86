package org.quarknotes.tokens;

import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The key set (RFC 7517) at the issuer's address. */
final class PublishedKeys implements FetchedKeys.Source {
    private static final long LARGEST_DOCUMENT = 256 * 1024L;
    private static final int SMALLEST_KEY_BITS = 2048;

    private final JsonAddress address;

    PublishedKeys(URI address) {
        this.address = new JsonAddress(address, LARGEST_DOCUMENT);
    }

    @Override
    public Map<String, PublicKey> fetch() throws IOException {
        var answer = address.get();
        if (answer.status() != 200) {
            throw new IOException("%s answered %d instead of keys".formatted(address, answer.status()));
        }
        var keys = usable(answer.body());
        if (keys.isEmpty()) {
            throw new IOException(address + " lists no RSA key for RS256 signatures of at least 2048 bits");
        }
        return keys;
    }

    private Map<String, PublicKey> usable(String document) throws IOException {
        var keys = new LinkedHashMap<String, PublicKey>();
        try {
            for (var key : new JsonWebKeySet(document).getJsonWebKeys()) {
                if (isForUs(key)) {
                    keys.put(key.getKeyId(), (PublicKey) key.getKey());
                }
            }
        } catch (JoseException e) {
            throw new IOException(address + " did not answer with a JSON Web Key Set", e);
        }
        return Map.copyOf(keys);
    }

    private static boolean isForUs(JsonWebKey key) {
        return key.getKeyId() != null
                && (key.getUse() == null || "sig".equals(key.getUse()))
                && (key.getAlgorithm() == null || "RS256".equals(key.getAlgorithm()))
                && key.getKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= SMALLEST_KEY_BITS;
    }
}
