package org.quarknotes.gateway.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether a shared cache may keep an answer (RFC 9111, section 3), read more strictly wherever the RFC leaves a choice. */
public sealed interface Keepable {

    /**
     * It may.
     *
     * @param vary the request fields that the answer was chosen by, in lower case
     */
    record Yes(Freshness freshness, Set<String> vary) implements Keepable {}

    /** It must not. */
    record No(String reason) implements Keepable {}

    /** Answers that are whole and that these rules understand. */
    Set<Integer> STATUSES = Set.of(200, 203, 204, 301, 308, 404, 410);

    /** One of them is enough, even where it names a few fields only. */
    List<String> FORBIDDING = List.of("no-store", "private", "no-cache");

    /** Who varies by these answers one person, or one request; some the gateway writes anew for every one. */
    Set<String> PERSONAL = Set.of(
            "*",
            "authorization",
            "cookie",
            "x-api-key",
            "forwarded",
            "x-forwarded-for",
            "x-request-id",
            "traceparent",
            "tracestate");

    /** What is kept of an answer is what belongs to it, not to the one request that it came for. */
    Set<String> OF_ONE_REQUEST = Set.of(
            "age",
            "content-length",
            "ratelimit",
            "ratelimit-policy",
            "x-request-id",
            "cache-status",
            "idempotency-replayed");

    /**
     * Reads an answer.
     *
     * @param asked when the service was asked, in milliseconds since the epoch
     * @param answered when it answered
     * @param atMost in seconds, the longest that the gateway keeps anything
     */
    static Keepable of(int status, List<Field> fields, long asked, long answered, long atMost) {
        if (!STATUSES.contains(status)) {
            return new No("status");
        }
        var control = CacheControl.of(Field.values(fields, "cache-control"));
        for (var directive : FORBIDDING) {
            if (control.has(directive)) {
                return new No(directive);
            }
        }
        if (!Field.values(fields, "set-cookie").isEmpty()) {
            return new No("set-cookie");
        }
        var vary = vary(fields);
        if (vary.stream().anyMatch(PERSONAL::contains)) {
            return new No("vary");
        }
        var freshness = Freshness.of(fields, asked, answered, atMost);
        return freshness.isFresh(answered) ? new Yes(freshness, vary) : new No("not-fresh");
    }

    private static Set<String> vary(List<Field> fields) {
        var names = new TreeSet<String>();
        for (var value : Field.values(fields, "vary")) {
            for (var name : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    /** The fields to keep. */
    static List<Field> kept(List<Field> fields) {
        return fields.stream()
                .filter(field -> !OF_ONE_REQUEST.contains(field.key()))
                .toList();
    }
}
