package org.quarknotes.tokens;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/** The exchange at the issuer's address. */
final class HttpApiKeyExchange implements ApiKeyExchange {
    private static final long LARGEST_ANSWER = 64 * 1024L;

    private final JsonAddress address;

    HttpApiKeyExchange(URI address) {
        this.address = new JsonAddress(address, LARGEST_ANSWER);
    }

    @Override
    public Granted exchange(String key) throws InvalidApiKey, IOException {
        var answer = address.post(JsonUtil.toJson(Map.of("apiKey", key)));
        return switch (answer.status()) {
            case 200 -> granted(answer.body());
            case 401 -> throw new InvalidApiKey();
            default -> throw new IOException("%s answered %d".formatted(address, answer.status()));
        };
    }

    /** What it says is not repeated anywhere: it is a secret, or unexpected. */
    private Granted granted(String body) throws IOException {
        try {
            var document = Claims.parse(body);
            var token = document.text("accessToken");
            if (token.isPresent() && document.all().get("expiresIn") instanceof Long seconds && seconds > 0) {
                return new Granted(token.get(), Duration.ofSeconds(seconds));
            }
        } catch (InvalidToken e) {
            throw new IOException(address + " did not answer with a token", e);
        }
        throw new IOException(address + " did not answer with a token and its lifetime");
    }
}
