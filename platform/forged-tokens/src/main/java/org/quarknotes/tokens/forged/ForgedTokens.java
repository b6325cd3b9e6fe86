package org.quarknotes.tokens.forged;

import java.util.List;
import java.util.stream.Stream;

/**
 * What strangers try, as far as it has been written down: RFC 8725, the published faults of JWT libraries, and whatever
 * else can be done to text between a client and a verifier.
 */
public final class ForgedTokens {
    private ForgedTokens() {}

    /** All of them; no two have the same name. Good for as long as the original is. */
    public static List<Forgery> all(Original original) {
        return Stream.of(
                        new ForgedAlgorithms(original).all(),
                        new ForgedHeaders(original).all(),
                        new ForgedKeys(original).all(),
                        new ForgedClaims(original).all(),
                        new ForgedPayloads(original).all(),
                        new ForgedSpellings(original).all())
                .flatMap(List::stream)
                .toList();
    }
}
