package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.util.Map;

/** What brings operations on people, sessions and API keys to ends that need something which only they take. */
final class PeopleProvocations {
    private static final String NOT_THE_PASSWORD = "not the password";

    /** By operation and outcome with a space between. */
    static final Map<String, Provocations.Provocation> HERE = Map.ofEntries(
            entry("registerUser validation-failed", PeopleProvocations::leaveOutEverything),
            entry(
                    "registerUser email-taken",
                    (scene, sound) ->
                            sound.json(Person.registration(scene.cast().owner().email()))),
            entry("patchMe validation-failed", (scene, sound) -> sound.content(bytes("{\"displayName\": null}"))),
            entry("deleteMe 202", PeopleProvocations::leave),
            entry("deleteMe validation-failed", PeopleProvocations::leaveOutEverything),
            entry("changeEmail validation-failed", PeopleProvocations::leaveOutEverything),
            entry(
                    "changeEmail email-taken",
                    (scene, sound) ->
                            sound.json(PeopleCalls.email(scene.cast().reader().email(), Person.PASSWORD))),
            entry("changePassword validation-failed", PeopleProvocations::leaveOutEverything),
            entry("getUser user-not-found", PeopleProvocations::askForNobody),
            entry("signIn validation-failed", PeopleProvocations::leaveOutEverything),
            entry("signIn invalid-credentials", (scene, sound) -> sound.json(Person.credentials(Person.newEmail()))),
            entry("refreshSession validation-failed", PeopleProvocations::leaveOutEverything),
            entry("refreshSession invalid-refresh-token", (scene, sound) -> sound.json(Person.refresh("A".repeat(86)))),
            entry("endSession not-found", (scene, sound) -> sound.at(path -> "/v1/sessions/" + Scene.NOBODYS)),
            entry("createApiKey validation-failed", PeopleProvocations::leaveOutEverything),
            entry("deleteApiKey not-found", (scene, sound) -> sound.at(path -> "/v1/api-keys/" + Scene.NOBODYS)),
            entry("disableUser 204", PeopleProvocations::disableSomebodyNew),
            entry("disableUser user-not-found", (scene, sound) -> sound),
            entry("enableUser user-not-found", PeopleProvocations::askForNobody),
            entry(
                    "listAudit user-not-found",
                    // Of an account that is gone, the record is not.
                    (scene, sound) ->
                            sound.at(path -> path.replace(scene.cast().reader().id(), "x"))));

    private PeopleProvocations() {}

    static Client.Request mistypePassword(Scene scene, Client.Request sound) {
        return sound.content(bytes(sound.text().replace(Person.PASSWORD, NOT_THE_PASSWORD)));
    }

    private static Client.Request leaveOutEverything(Scene scene, Client.Request sound) {
        return sound.content(bytes("{}"));
    }

    private static Client.Request leave(Scene scene, Client.Request sound) {
        return sound.as(Person.arrive(scene.client()))
                .content(bytes("{\"password\": \"%s\"}".formatted(Person.PASSWORD)));
    }

    private static Client.Request askForNobody(Scene scene, Client.Request sound) {
        return sound.at(path -> path.replace(scene.cast().reader().id(), Scene.NOBODYS));
    }

    private static Client.Request disableSomebodyNew(Scene scene, Client.Request sound) {
        var newcomer = Person.arrive(scene.client());
        return sound.at(path -> path.replace(Scene.NOBODYS, newcomer.id()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
