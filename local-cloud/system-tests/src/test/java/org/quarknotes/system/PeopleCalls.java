package org.quarknotes.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;

/**
 * The operations on people, sessions and API keys, each called so that whoever calls it goes on as before: the others
 * need them.
 */
final class PeopleCalls {
    static final String KEY = """
            {"name": "Backup", "scopes": ["notes:read", "profile"], "expiresAt": "2099-12-31T23:59:59.000Z"}""";

    static final Map<String, Function<Scene, Client.Request>> BY_OPERATION = Map.ofEntries(
            entry("registerUser", scene -> scene.client().post("/v1/users", Person.registration(Person.newEmail()))),
            entry("getMe", scene -> scene.client().get("/v1/users/me")),
            entry(
                    "patchMe",
                    scene -> scene.client()
                            .patch("/v1/users/me", "{\"displayName\": \"Ada\"}")
                            .ifMatch("*")),
            entry(
                    "deleteMe",
                    scene -> scene.client().delete("/v1/users/me").json("{\"password\": \"not the password\"}")),
            entry("changeEmail", PeopleCalls::toOwnersEmail),
            entry(
                    "changePassword",
                    scene -> scene.client().post("/v1/users/me/password", passwords(Person.PASSWORD, Person.PASSWORD))),
            entry(
                    "getUser",
                    scene -> scene.client()
                            .get("/v1/users/" + scene.cast().reader().id())),
            entry(
                    "signIn",
                    scene -> scene.client()
                            .post(
                                    "/v1/sessions",
                                    Person.credentials(scene.cast().owner().email()))),
            entry(
                    "refreshSession",
                    scene -> scene.client()
                            .post(
                                    "/v1/sessions/refresh",
                                    Person.refresh(anotherSession(scene).refreshToken()))),
            entry("listSessions", scene -> scene.client().get("/v1/sessions")),
            entry(
                    "endSession",
                    scene -> scene.client()
                            .delete("/v1/sessions/" + anotherSession(scene).session())),
            entry("createApiKey", scene -> scene.client().post("/v1/api-keys", KEY)),
            entry("listApiKeys", scene -> scene.client().get("/v1/api-keys")),
            entry(
                    "deleteApiKey",
                    scene -> scene.client()
                            .delete("/v1/api-keys/" + newKey(scene).id())),
            entry("adminListUsers", PeopleCalls::lookForReader),
            entry("disableUser", scene -> scene.client().request("POST", admin(Scene.NOBODYS, "/disable"))),
            entry("enableUser", scene -> scene.client().request("POST", admin(reader(scene), "/enable"))),
            entry("listAudit", scene -> scene.client().get(admin(reader(scene), "/audit"))),
            entry("getKeys", scene -> scene.client().get("/.well-known/jwks.json")),
            entry("getIssuer", scene -> scene.client().get("/.well-known/openid-configuration")));

    private PeopleCalls() {}

    static String passwords(String current, String chosen) {
        return "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, chosen);
    }

    static String email(String address, String password) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(address, password);
    }

    /** What administrators do with somebody. */
    static String admin(String userId, String what) {
        return "/v1/admin/users/" + userId + what;
    }

    /** Which the owner has already. */
    private static Client.Request toOwnersEmail(Scene scene) {
        var address = scene.cast().owner().email();
        return scene.client().post("/v1/users/me/email", email(address, Person.PASSWORD));
    }

    private static Client.Request lookForReader(Scene scene) {
        return scene.client()
                .get("/v1/admin/users?email=" + scene.cast().reader().email());
    }

    /** Of the owner, whom it will not take away what the tests go on with. */
    private static Person anotherSession(Scene scene) {
        return Person.signIn(scene.client(), scene.cast().owner().email());
    }

    private static Account.ApiKey newKey(Scene scene) {
        return new Account(scene.client(), scene.cast().owner()).createKey("notes:read");
    }

    private static String reader(Scene scene) {
        return scene.cast().reader().id();
    }
}
