package org.quarknotes.system;

import java.util.UUID;

/**
 * Somebody with an account who has signed in.
 *
 * @param id what {@code /v1/users/me} calls them
 */
record Person(String id, String email, String accessToken, String refreshToken) {
    static final String PASSWORD = "correct horse battery staple";

    /** Whoever registers so in a local system may administer it. */
    private static final String ADMIN = "admin@example.com";

    /** A new person, whom no other test knows. */
    static Person arrive(Client client) {
        var email = newEmail();
        var user = client.post("/v1/users", registration(email)).send();
        if (user.status() != 201) {
            throw new AssertionError("registration answered " + user.status() + " " + user.text());
        }
        return signIn(client, email);
    }

    /** The administrator, who is the same for all tests, with a session of this test alone. */
    static Person admin(Client client) {
        var user = client.post("/v1/users", registration(ADMIN)).send();
        if (user.status() != 201 && !user.outcome().equals("email-taken")) {
            throw new AssertionError("registration answered " + user.status() + " " + user.text());
        }
        return signIn(client, ADMIN);
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    static Person signIn(Client client, String email) {
        return signIn(client.post("/v1/sessions", credentials(email)), client);
    }

    /** With a request that may say more than it must. */
    static Person signIn(Client.Request request, Client client) {
        var session = request.send();
        if (session.status() != 201) {
            throw new AssertionError("signing in answered " + session.status() + " " + session.text());
        }
        var token = session.json().path("accessToken").asText();
        var me = client.get("/v1/users/me").bearing(token).send();
        return new Person(
                me.json().path("id").asText(),
                me.json().path("email").asText(),
                token,
                session.json().path("refreshToken").asText());
    }

    /** What it takes to become a user. */
    static String registration(String email) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Ada\"}".formatted(email, PASSWORD);
    }

    /** What it takes to sign in. */
    static String credentials(String email) {
        return credentials(email, PASSWORD);
    }

    static String credentials(String email, String password) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    }

    /** What it takes to stay signed in. */
    static String refresh(String token) {
        return "{\"refreshToken\": \"%s\"}".formatted(token);
    }

    /** The id of the session that the token is of. */
    String session() {
        return Tokens.claimsOf(accessToken).path("sid").asText();
    }

    /** The same person, with another token. */
    Person bearing(String token) {
        return new Person(id, email, token, refreshToken);
    }
}
