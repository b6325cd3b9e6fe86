package org.quarknotes.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where one person keeps their account; each step must succeed. */
record Account(Client client, Person person) {
    /** What is told of an API key once, and never again. */
    record ApiKey(String id, String text) {}

    ApiKey createKey(String... scopes) {
        var created =
                done(201, client.post("/v1/api-keys", key("A key", scopes))).json();
        return new ApiKey(created.path("id").asText(), created.path("key").asText());
    }

    void deleteKey(ApiKey key) {
        done(204, client.delete("/v1/api-keys/" + key.id()));
    }

    List<JsonNode> keys() {
        return desk().all("/v1/api-keys?limit=100");
    }

    JsonNode key(String id) {
        return keys().stream()
                .filter(key -> key.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Another session of the same person. */
    Person signInAgain() {
        return Person.signIn(client, person.email());
    }

    List<JsonNode> sessions() {
        return desk().all("/v1/sessions?limit=100");
    }

    /** The ids of the sessions, the latest first. */
    List<String> sessionIds() {
        return sessions().stream().map(session -> session.path("id").asText()).toList();
    }

    void endSession(String id) {
        done(204, client.delete("/v1/sessions/" + id));
    }

    JsonNode profile() {
        return desk().read("/v1/users/me");
    }

    Client.Answer rename(String displayName) {
        return done(
                200,
                client.patch("/v1/users/me", "{\"displayName\": \"%s\"}".formatted(displayName))
                        .ifMatch("*"));
    }

    void changeEmail(String address) {
        done(204, client.post("/v1/users/me/email", PeopleCalls.email(address, Person.PASSWORD)));
    }

    void changePassword(String chosen) {
        done(204, client.post("/v1/users/me/password", PeopleCalls.passwords(Person.PASSWORD, chosen)));
    }

    void leave() {
        done(202, client.delete("/v1/users/me").json("{\"password\": \"%s\"}".formatted(Person.PASSWORD)));
    }

    /** What is refused, and how. */
    String refusal(Client.Request request) {
        return desk().refusal(request);
    }

    Client.Answer refresh() {
        return client.post("/v1/sessions/refresh", Person.refresh(person.refreshToken()))
                .send();
    }

    /** What it takes to get an API key. */
    static String key(String name, String... scopes) {
        var list = Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(Collectors.joining(", "));
        return "{\"name\": \"%s\", \"scopes\": [%s]}".formatted(name, list);
    }

    private Client.Answer done(int status, Client.Request request) {
        return desk().done(status, request);
    }

    private Desk desk() {
        return new Desk(client, person);
    }
}
