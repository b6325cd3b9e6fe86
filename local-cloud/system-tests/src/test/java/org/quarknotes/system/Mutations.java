package org.quarknotes.system;

import java.util.List;
import java.util.random.RandomGenerator;

/** Requests that are almost right: each begins as one that is, and is then spoilt in a place or two. */
final class Mutations {
    private static final List<String> IDS = List.of(
            "%23",
            "a%23b",
            "0",
            "-1",
            "9".repeat(400),
            "%F0%9F%98%80",
            "null",
            "me",
            "current",
            "shared",
            "a%20b",
            "$",
            "*",
            "~",
            "GRANT%23x",
            "batch",
            "export",
            "versions",
            "restore",
            "9223372036854775808",
            "'%20or%201=1",
            "%E2%80%AE",
            "%ED%A0%80",
            "%00",
            "%2e%2e",
            "x".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            "01A1FDDD-D489-7331-8A2C-500574674A45");
    private static final List<String> PARAMETERS = List.of(
            "limit=1",
            "limit=0",
            "limit=101",
            "limit=1.5",
            "limit=",
            "limit",
            "limit=99999999999999999999",
            "limit=1&limit=2",
            "limit=%EF%BC%91",
            "cursor=",
            "cursor=a",
            "cursor=%00",
            "cursor=" + "A".repeat(4000),
            "state=active",
            "state=Active",
            "state=",
            "sort=x",
            "sort=-createdAt",
            "purge=1",
            "purge=true&purge=true",
            "tag=%23",
            "tag=%25%23",
            "tag=",
            "tag=%20",
            "tag=" + "t".repeat(41),
            "q=",
            "q=%23%25_*",
            "q=%ED%A0%80",
            "q=%00",
            "q=" + "q".repeat(101),
            "q=a&q=b",
            "complete=true",
            "unread=x",
            "foo=bar",
            "%00=1",
            "=",
            "&&",
            "a=%ED%A0%80");
    private static final List<List<String>> HEADERS = List.of(
            List.of("If-Match", "*"),
            List.of("If-Match", "W/\"1\""),
            List.of("If-Match", "1"),
            List.of("If-Match", "\"1\", \"2\""),
            List.of("If-Match", ","),
            List.of("If-Match", "\""),
            List.of("If-Match", "\"" + "9".repeat(40) + "\""),
            List.of("If-Match", "*, \"1\""),
            List.of("If-Match", "\"01\""),
            List.of("If-None-Match", "x"),
            List.of("If-None-Match", "*"),
            List.of("Idempotency-Key", "same"),
            List.of("Idempotency-Key", "#"),
            List.of("Idempotency-Key", "a%23b"),
            List.of("Idempotency-Key", ""),
            List.of("Idempotency-Key", "a b"),
            List.of("Idempotency-Key", "k".repeat(256)),
            List.of("Accept", "text/html"),
            List.of("Accept", "application/x-ndjson"),
            List.of("Accept", "application/json;q=x"),
            List.of("Accept", "text"),
            List.of("Accept", "a/b;".repeat(200)),
            List.of("Authorization", "Bearer"),
            List.of("Authorization", "Bearer a.b.c"),
            List.of("Authorization", "Basic YTpi"),
            List.of("Authorization", "Bearer " + "a".repeat(9000)),
            List.of("X-Request-Id", "a".repeat(129)),
            List.of("X-User-Id", "somebody"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("Content-Encoding", "gzip"),
            List.of("Range", "bytes=0-1"),
            List.of("Forwarded", "host=evil"),
            List.of("traceparent", "00-" + "z".repeat(32) + "-x-1"),
            List.of("baggage", "a=b".repeat(1000)));
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "get", "PURGE");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json;charset=utf-16",
            "application/json; charset=utf-8",
            "application/json, application/json",
            "application/json;a=\"",
            "application/merge-patch+json",
            "application/problem+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "APPLICATION/JSON",
            "application",
            "text/plain",
            "*/*",
            "");

    private final RandomGenerator random;
    private final JsonMutations json;

    Mutations(RandomGenerator random) {
        this.random = random;
        this.json = new JsonMutations(random);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The request, changed in one place. */
    Client.Request of(Client.Request sound) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> sound.at(this::path);
            case 2 -> sound.by(oneOf(METHODS));
            case 3 -> sound.header("Content-Type", oneOf(CONTENT_TYPES));
            case 4, 5, 6 -> sound.text().isEmpty() ? header(sound) : sound.content(json.of(sound.text()));
            default -> header(sound);
        };
    }

    /** The path with something else in place of one of its parts, or a part more, or a parameter that it may not know. */
    private String path(String sound) {
        return switch (random.nextInt(5)) {
            case 0 -> sound + "/" + oneOf(IDS);
            case 1, 2 -> withOtherPart(sound);
            default -> sound + (sound.contains("?") ? "&" : "?") + oneOf(PARAMETERS);
        };
    }

    private String withOtherPart(String sound) {
        var parts = sound.split("/", -1);
        if (parts.length < 3) {
            return sound;
        }
        parts[2 + random.nextInt(parts.length - 2)] = oneOf(IDS);
        return String.join("/", parts);
    }

    private Client.Request header(Client.Request sound) {
        var header = oneOf(HEADERS);
        return sound.header(header.getFirst(), header.getLast());
    }
}
