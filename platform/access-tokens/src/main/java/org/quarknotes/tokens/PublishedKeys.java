package org.quarknotes.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The key set (RFC 7517) at the issuer's address. Redirects are not followed: the address is configuration. */
final class PublishedKeys implements FetchedKeys.Source {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long LARGEST_DOCUMENT = 256 * 1024L;
    private static final int SMALLEST_KEY_BITS = 2048;

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    PublishedKeys(URI address) {
        this.address = address;
    }

    @Override
    public Map<String, PublicKey> fetch() throws IOException {
        var response = get();
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d instead of keys".formatted(address, response.statusCode()));
        }
        var keys = usable(new String(response.body(), UTF_8));
        if (keys.isEmpty()) {
            throw new IOException(address + " lists no RSA key for RS256 signatures of at least 2048 bits");
        }
        return keys;
    }

    /** Waits for the whole body: the client's own request timeout ends with the header. */
    private HttpResponse<byte[]> get() throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_DOCUMENT));
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("%s gave no answer within %s".formatted(address, PATIENCE), e);
        } catch (ExecutionException e) {
            throw new IOException("fetching the issuer's keys from " + address, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching keys from " + address, e);
        } finally {
            answer.cancel(true);
        }
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
