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
            List.of("Content-Type", "application/json;charset=utf-16"),
            List.of("Content-Type", "text/plain"),
            List.of("Content-Type", "application"),
            List.of("Content-Type", "application/json;a=\""),
            List.of("Accept", "text/html"),
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
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e999999999",
            "9".repeat(400),
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\u00a0\u2003\"",
            "\"\u202e\"",
            "\"\ufeff\"",
            "\"a\nb\"",
            "\"" + "😀".repeat(201) + "\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"${jndi:x}\"",
            "\"%s%n\"",
            "\"owner\"",
            "\"trashed\"",
            "[\"A\",\"a\"]",
            "[\"" + "x".repeat(41) + "\"]",
            "NaN",
            "'a'",
            "\"unclosed",
            "{\"a\":1}",
            "[".repeat(50_000));
    private static final List<String> FIELDS = List.of(
            "title",
            "body",
            "tags",
            "pinned",
            "state",
            "role",
            "email",
            "password",
            "displayName",
            "refreshToken",
            "version",
            "id",
            "ownerId",
            "__proto__",
            "",
            "Title");

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The path with another id in its place, or a parameter that it may not know. */
    String path(String sound) {
        return switch (random.nextInt(4)) {
            case 0 -> sound.replaceFirst("[^/]+$", oneOf(IDS).replace("$", "\\$"));
            case 1 -> sound + "/" + oneOf(IDS);
            default -> sound + (sound.contains("?") ? "&" : "?") + oneOf(PARAMETERS);
        };
    }

    /** One member more, perhaps for the second time; or something that is no object at all. */
    String body(String sound) {
        return switch (random.nextInt(6)) {
            case 0 -> oneOf(VALUES);
            case 1 -> sound + oneOf(VALUES);
            case 2 -> sound.substring(0, random.nextInt(sound.length()));
            default -> "{\"" + oneOf(FIELDS) + "\":" + oneOf(VALUES) + "," + sound.substring(1);
        };
    }

    List<String> header() {
        return oneOf(HEADERS);
    }
}
