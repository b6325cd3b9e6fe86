package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Set;

/**
 * Everything of a request that a service may answer by. Host and scheme are among it, for services are told both; and of the
 * fields that go on, all but those of which Vary must speak and those about caches: what a header rule adds has its part in
 * the answer, and so in the key.
 *
 * @param path canonical
 * @param query as it was sent
 */
public record CacheKey(String scheme, String host, String path, String query, List<Field> others) {
    private static final Set<String> ACCOUNTED_FOR = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "if-modified-since",
            "if-none-match",
            "user-agent");

    public CacheKey {
        others = others.stream()
                .filter(field -> !ACCOUNTED_FOR.contains(field.key()))
                .toList();
    }
}
