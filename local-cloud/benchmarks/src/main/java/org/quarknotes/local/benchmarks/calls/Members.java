package org.quarknotes.local.benchmarks.calls;

import java.time.InstantSource;
import java.util.UUID;

/** Registers people. */
public final class Members {
    private static final String PASSWORD = "a benchmark likes long sentences";

    private final HttpService users;
    private final InstantSource clock;

    public Members(HttpService users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Somebody without notes. */
    public Member register() {
        var email = UUID.randomUUID() + "@example.com";
        var person =
                "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Somebody\"}".formatted(email, PASSWORD);
        var credentials = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
        return new Member(users, clock, users.post("/v1/users", person).text("id"), credentials);
    }
}
