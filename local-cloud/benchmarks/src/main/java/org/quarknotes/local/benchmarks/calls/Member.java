package org.quarknotes.local.benchmarks.calls;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Somebody who is registered; signs in when it must be, and again before the access token expires. */
public final class Member {
    /** Half the life of a token. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final HttpService users;
    private final InstantSource clock;
    private final String id;
    private final String credentials;
    private String token = "";
    private Instant signedIn = Instant.EPOCH;

    Member(HttpService users, InstantSource clock, String id, String credentials) {
        this.users = users;
        this.clock = clock;
        this.id = id;
        this.credentials = credentials;
    }

    public String id() {
        return id;
    }

    /** Several calls of one member may be on their way at once. */
    public synchronized HttpRequest.Builder authorise(HttpRequest.Builder request) {
        if (clock.instant().isAfter(signedIn.plus(FRESH))) {
            signIn();
        }
        return request.header("Authorization", "Bearer " + token);
    }

    private void signIn() {
        signedIn = clock.instant();
        token = users.post("/v1/sessions", credentials).text("accessToken");
    }
}
