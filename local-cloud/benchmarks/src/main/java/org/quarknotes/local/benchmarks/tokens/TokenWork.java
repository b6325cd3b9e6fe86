package org.quarknotes.local.benchmarks.tokens;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.WarmOperations;
import org.quarknotes.tokens.AccessTokens;
import org.quarknotes.tokens.Dialect;
import org.quarknotes.tokens.InvalidToken;
import org.quarknotes.tokens.Terms;

/** The work of one algorithm in a warm JVM. */
final class TokenWork {
    /** How often between two looks at the clock: some milliseconds each. */
    private static final int SLOW = 10;

    private static final int QUICK = 100;
    private static final int VERY_QUICK = 5_000;

    private final SignedTokens signed;
    private final KeyPair keys;
    private final List<String> tokens;

    /** Holds what was computed, so that the compiler cannot leave the computing out. */
    private volatile @Nullable Object result;

    private TokenWork(Algorithm algorithm) {
        this.keys = algorithm.newKeys();
        this.signed = new SignedTokens(algorithm, keys);
        this.tokens = Stream.generate(() -> signed.sign(soon()))
                .limit(WarmOperations.SUBJECTS)
                .toList();
    }

    /** Arguments: name of the algorithm, CPU milliseconds to measure each thing for. */
    public static void main(String[] arguments) {
        var algorithm = Algorithm.valueOf(arguments[0]);
        var time = Duration.ofMillis(Long.parseLong(arguments[1]));
        var work = new TokenWork(algorithm);
        ForkedJvm.tell("length", work.tokens.getFirst().length());
        work.measure("sign", SLOW, time, _ -> work.result = work.signed.sign(soon()));
        work.measure("verify", QUICK, time, number -> work.result = work.signed.verify(work.tokens.get(number)));
        if (algorithm == Algorithm.RS256) {
            work.measure("hash", 1, time, _ -> work.result = PasswordHash.ofAny());
            work.believe(time);
        }
    }

    private void measure(String name, int portion, Duration time, IntConsumer operation) {
        WarmOperations.measure("", portion, time, Map.of(name, operation));
    }

    private void believe(Duration time) {
        var forgetful = accessTokens(0);
        measure("believe", QUICK, time, number -> result = verify(forgetful, tokens.get(number)));
        var mindful = accessTokens(2 * tokens.size());
        tokens.forEach(token -> verify(mindful, token));
        measure(
                "remember",
                VERY_QUICK,
                time,
                number -> result = mindful.cached(tokens.get(number)).orElseThrow());
    }

    /** The clock stands still, so that nothing expires or is forgotten. */
    private AccessTokens accessTokens(int rememberAtMost) {
        var terms = new Terms(
                SignedTokens.ISSUER,
                SignedTokens.AUDIENCE,
                Dialect.RFC9068,
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                rememberAtMost);
        var now = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        return AccessTokens.of(terms, _ -> Optional.of(keys.getPublic()), now);
    }

    private static Object verify(AccessTokens believed, String token) {
        try {
            return believed.verify(token);
        } catch (InvalidToken e) {
            throw new IllegalStateException("a token of ours is not believed", e);
        }
    }

    /** In ten minutes, as of user-service's tokens. */
    private static long soon() {
        return Instant.now().plus(Duration.ofMinutes(10)).getEpochSecond();
    }
}
