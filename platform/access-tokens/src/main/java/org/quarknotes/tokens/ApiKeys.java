package org.quarknotes.tokens;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns API keys into access tokens that stand for them, and remembers both, by fingerprint: so a key costs its issuer
 * one question in half a minute, and is dead within a minute of being deleted. One instance per process, used by any
 * number of threads.
 */
public final class ApiKeys {
    private static final System.Logger LOG = System.getLogger(ApiKeys.class.getName());
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_EXCHANGES = 16;
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(45);

    /** What a token must have left, to be still good when the service behind looks at it. */
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    /** For another caller's exchange of the same key. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApiKeyExchange exchange;
    private final Clock clock;
    private final Remembered<String> tokens;
    private final Remembered<Answer> refused;
    private final Map<Fingerprint, CompletableFuture<Answer>> running = new ConcurrentHashMap<>();
    private final Semaphore exchanges = new Semaphore(MOST_EXCHANGES);

    private sealed interface Answer {
        record Token(String compact) implements Answer {}

        record Refused() implements Answer {}

        record Unknown() implements Answer {}
    }

    private ApiKeys(ApiKeyExchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
        this.tokens = new Remembered<>(MOST_REMEMBERED, clock);
        this.refused = new Remembered<>(MOST_REMEMBERED, clock);
    }

    public static ApiKeys of(ApiKeyExchange exchange, Clock clock) {
        return new ApiKeys(exchange, clock);
    }

    /** The access token for this key, if it was exchanged lately. Never blocks, so an event loop may ask. */
    public Optional<String> cached(String key) {
        return ApiKeyForm.fits(key) ? tokens.find(Fingerprint.of(key)) : Optional.empty();
    }

    /**
     * The access token for this key. May block for as long as the issuer takes, some seconds at most. Asks it once for
     * all who come with the same key at once, and not at all for what cannot be a key, or was none a moment ago.
     *
     * @throws InvalidApiKey when it is nobody's key: answer 401
     * @throws KeysUnavailable when the issuer cannot be asked, or is asked too much: answer 503
     */
    public String exchange(String key) throws InvalidApiKey {
        if (!ApiKeyForm.fits(key)) {
            throw new InvalidApiKey();
        }
        return switch (answer(key, Fingerprint.of(key))) {
            case Answer.Token(var compact) -> compact;
            case Answer.Refused() -> throw new InvalidApiKey();
            case Answer.Unknown() -> throw KeysUnavailable.ofApiKeys();
        };
    }

    private Answer answer(String key, Fingerprint fingerprint) {
        var known = known(fingerprint);
        if (known.isPresent()) {
            return known.get();
        }
        var mine = new CompletableFuture<Answer>();
        var others = running.putIfAbsent(fingerprint, mine);
        if (others != null) {
            return await(others);
        }
        Answer answer = new Answer.Unknown();
        try {
            answer = known(fingerprint).orElseGet(() -> askOneOfFew(key, fingerprint));
            return answer;
        } finally {
            running.remove(fingerprint);
            mine.complete(answer);
        }
    }

    private Optional<Answer> known(Fingerprint key) {
        return tokens.find(key).<Answer>map(Answer.Token::new).or(() -> refused.find(key));
    }

    private Answer askOneOfFew(String key, Fingerprint fingerprint) {
        if (!exchanges.tryAcquire()) {
            LOG.log(Level.WARNING, "an API key was not looked up: {0} others are just now", MOST_EXCHANGES);
            return new Answer.Unknown();
        }
        try {
            return ask(key, fingerprint);
        } finally {
            exchanges.release();
        }
    }

    private Answer ask(String key, Fingerprint fingerprint) {
        var now = clock.instant();
        try {
            var granted = exchange.exchange(key);
            tokens.add(fingerprint, granted.accessToken(), lastUse(now, granted.lifetime()));
            return new Answer.Token(granted.accessToken());
        } catch (InvalidApiKey e) {
            var refusal = new Answer.Refused();
            refused.add(fingerprint, refusal, now.plus(REFUSED_FOR));
            return refusal;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "an API key could not be looked up: {0}", e);
            return new Answer.Unknown();
        }
    }

    private static Instant lastUse(Instant asked, Duration lifetime) {
        var life = lifetime.compareTo(LONGEST_LIFE) < 0 ? lifetime : LONGEST_LIFE;
        return asked.plus(life).minus(RESERVE);
    }

    private static Answer await(CompletableFuture<Answer> others) {
        try {
            return others.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.log(Level.WARNING, "waiting for another look-up of the same API key", e);
            return new Answer.Unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown();
        }
    }
}
