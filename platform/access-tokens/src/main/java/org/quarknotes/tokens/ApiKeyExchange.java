package org.quarknotes.tokens;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** Gives access tokens for API keys: the issuer, asked over HTTP, or at hand in the issuer itself. */
@FunctionalInterface
public interface ApiKeyExchange {
    /**
     * A token with the key's subject and scopes. Called for well-formed keys only; may block.
     *
     * @throws InvalidApiKey when nobody has this key, or no longer
     * @throws IOException when that cannot be found out
     */
    Granted exchange(String key) throws InvalidApiKey, IOException;

    /**
     * What a key was exchanged for.
     *
     * @param accessToken in compact form
     * @param lifetime for how long it is good; how late the end of its key can be noticed depends on it
     */
    record Granted(String accessToken, Duration lifetime) {}

    /** The configured issuer's; {@link #closed()} where it has none. */
    static ApiKeyExchange of(Settings settings) {
        return settings.endpoints().apiKeyExchange().map(ApiKeyExchange::at).orElseGet(ApiKeyExchange::closed);
    }

    /** For issuers that have no API keys: each is refused. */
    static ApiKeyExchange closed() {
        return key -> {
            throw new InvalidApiKey();
        };
    }

    /**
     * {@code POST {"apiKey": "..."}} to the issuer's address, answered with {@code {"accessToken": "...", "expiresIn":
     * 45}}, or with 401 for a key of nobody.
     */
    static ApiKeyExchange at(URI address) {
        return new HttpApiKeyExchange(address);
    }
}
