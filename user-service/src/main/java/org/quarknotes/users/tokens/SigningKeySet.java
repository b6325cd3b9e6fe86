package org.quarknotes.users.tokens;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quarknotes.users.domain.AccessTokens.VerificationKey;

/**
 * The keys of one time. Only the current one signs. The next one is published long before it does, and the previous one
 * as long as tokens live that it signed, so that no change of keys meets a verifier who does not know the key.
 */
record SigningKeySet(SigningKey current, Optional<VerificationKey> next, Optional<VerificationKey> previous) {
    /** @throws UnusableSigningKeys when one key stands in two places */
    SigningKeySet {
        var seen = new HashSet<>(List.of(current.id()));
        Stream.of(next, previous).flatMap(Optional::stream).forEach(key -> {
            if (!seen.add(key.id())) {
                throw new UnusableSigningKeys(
                        "Of the signing keys current, next and previous, two are the same (%s):".formatted(key.id())
                                + " each must be a key of its own, and one that there is not must be left out.");
            }
        });
    }

    /** @throws UnusableSigningKeys when any of them cannot be used */
    static SigningKeySet of(SigningKeyTexts texts) {
        return new SigningKeySet(
                texts.current().pair(),
                texts.next().map(SigningKeyText::published),
                texts.previous().map(SigningKeyText::published));
    }

    static SigningKeySet of(SigningKey only) {
        return new SigningKeySet(only, Optional.empty(), Optional.empty());
    }

    /** All of them, the current one first. */
    List<VerificationKey> published() {
        return Stream.of(Optional.of(current.published()), next, previous)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean publishes(String id) {
        return published().stream().anyMatch(key -> key.id().equals(id));
    }

    /** By their ids, for logs. */
    @Override
    public String toString() {
        return "current %s, next %s, previous %s".formatted(current.id(), id(next), id(previous));
    }

    private static String id(Optional<VerificationKey> key) {
        return key.map(VerificationKey::id).orElse("none");
    }
}
