package org.quarknotes.system;

import java.util.UUID;

/**
 * Somebody with an account who has signed in.
 *
 * @param id what {@code /v1/users/me} calls them
 */
record Person(String id, String email, String accessToken, String refreshToken) {
    static final String PASSWORD = "correct horse battery staple";

    /** A new person, whom no other test knows. */
    static Person arrive(Client client) {
        var email = UUID.randomUUID() + "@example.com";
        var user = client.post("/v1/users", registration(email)).send();
        if (user.status() != 201) {
            throw new AssertionError("registration answered " + user.status() + " " + user.text());
        }
        return signIn(client, email);
    }

    static Person signIn(Client client, String email) {
        var session = client.post("/v1/sessions", credentials(email)).send();
        if (session.status() != 201) {
            throw new AssertionError("signing in answered " + session.status() + " " + session.text());
        }
        var token = session.json().path("accessToken").asText();
        var me = client.get("/v1/users/me").bearing(token).send();
        return new Person(
                me.json().path("id").asText(),
                email,
                token,
                session.json().path("refreshToken").asText());
    }

    /** What it takes to become a user. */
    static String registration(String email) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Ada\"}".formatted(email, PASSWORD);
    }

    /** What it takes to sign in. */
    static String credentials(String email) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, PASSWORD);
    }

    /** The same person, with another token. */
    Person bearing(String token) {
        return new Person(id, email, token, refreshToken);
    }
}
