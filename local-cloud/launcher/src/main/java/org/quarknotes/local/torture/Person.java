package org.quarknotes.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody with an account, who signs in again before their access token ends. One thread at a time. */
final class Person {

    private static final String PASSWORD = "no horse is a correct battery";

    /** Access tokens live ten minutes. */
    private static final Duration LIFE_OF_A_TOKEN = Duration.ofMinutes(8);

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int PAGE = 100;

    private final Gateway gateway;
    private final String email;
    private final int number;
    private String id = "";
    private String token = "";
    private Instant signedIn = Instant.EPOCH;

    Person(Gateway gateway, String email, int number) {
        this.gateway = gateway;
        this.email = email;
        this.number = number;
    }

    /** From 0. */
    int number() {
        return number;
    }

    String id() {
        return id;
    }

    /** Registers and signs in, with patience: the registration of many people takes a while. */
    void arrive() throws InterruptedException {
        until(() -> {
            var reply = gateway.send(
                    "POST",
                    "/v1/users",
                    Map.of(),
                    Map.of("email", email, "password", PASSWORD, "displayName", "Person " + number));
            return reply.isGood() || reply.status() == 409;
        });
        signIn();
        until(() -> {
            id = get("/v1/users/me").text("id");
            return !id.isEmpty();
        });
    }

    Reply get(String path) throws InterruptedException {
        return gateway.get(path, headers());
    }

    Reply delete(String path) throws InterruptedException {
        return gateway.delete(path, headers());
    }

    Reply send(String method, String path, Map<String, String> more, Map<String, ?> members)
            throws InterruptedException {
        var headers = new HashMap<>(headers());
        headers.putAll(more);
        return gateway.send(method, path, headers, members);
    }

    /** All items of a list, page after page; asks again for a page that did not come. */
    List<JsonNode> all(String path) throws InterruptedException {
        var items = new ArrayList<JsonNode>();
        var query = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var next = query;
        while (!next.isEmpty()) {
            var page = patiently(next);
            page.json().path("items").forEach(items::add);
            var cursor = page.text("nextCursor");
            next = cursor.isEmpty() || cursor.equals("null") ? "" : query + "&cursor=" + cursor;
        }
        return items;
    }

    /** Asks until there is an answer that is not the system's fault. */
    Reply patiently(String path) throws InterruptedException {
        var reply = get(path);
        for (int attempt = 0; attempt < 20 && (reply.status() == 0 || reply.status() >= 500); attempt++) {
            Thread.sleep(PAUSE);
            reply = get(path);
        }
        return reply;
    }

    private Map<String, String> headers() throws InterruptedException {
        if (signedIn.plus(LIFE_OF_A_TOKEN).isBefore(Instant.now())) {
            signIn();
        }
        return Map.of("Authorization", "Bearer " + token);
    }

    private void signIn() throws InterruptedException {
        until(() -> {
            var reply = gateway.send("POST", "/v1/sessions", Map.of(), Map.of("email", email, "password", PASSWORD));
            token = reply.text("accessToken");
            return reply.isGood();
        });
        signedIn = Instant.now();
    }

    private interface Attempt {
        boolean succeeds() throws InterruptedException;
    }

    private static void until(Attempt attempt) throws InterruptedException {
        while (!attempt.succeeds()) {
            Thread.sleep(PAUSE);
        }
    }
}
