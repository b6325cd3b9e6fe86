package org.quarknotes.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation of the API, by its id, called as it is meant; whoever calls it is still to be said. */
final class Calls {
    static final String NOTE = """
            {"title": "New", "body": "text", "tags": ["home", "garden"], "pinned": true}""";
    /** The id of a notification that is nobody's. */
    private static final String NOBODYS = "01890a5d-ac96-774b-bcce-b302099a8057";

    private static final Map<String, Function<Scene, Client.Request>> OF_NOTES = Map.ofEntries(
            entry("createNote", scene -> scene.client().post("/v1/notes", NOTE)),
            entry("listNotes", scene -> scene.client().get("/v1/notes")),
            entry("listSharedNotes", scene -> scene.client().get("/v1/notes/shared")),
            entry("listTags", scene -> scene.client().get("/v1/tags")),
            entry(
                    "exportNotes",
                    scene -> scene.client().get("/v1/notes/export").header("Accept", "application/x-ndjson")),
            entry("batchNotes", scene -> scene.client().post("/v1/notes/batch", Calls.batch(scene))),
            entry("getNote", scene -> scene.client().get(scene.note())),
            entry(
                    "replaceNote",
                    scene -> scene.client()
                            .put(
                                    scene.note(),
                                    "{\"title\": \"Put\", \"body\": \"b\", \"tags\": [\"a\"], \"state\": \"active\"}")
                            .ifMatch("*")),
            entry(
                    "patchNote",
                    scene -> scene.client()
                            .patch(scene.note(), "{\"title\": \"Patched\", \"pinned\": true, \"tags\": [\"b\"]}")
                            .ifMatch("*")),
            entry("deleteNote", scene -> scene.client().delete(scene.note()).ifMatch("*")),
            entry("restoreNote", scene -> scene.client().request("POST", scene.note() + "/restore")),
            entry("listNoteVersions", scene -> scene.client().get(scene.note() + "/versions")),
            entry("getNoteVersion", scene -> scene.client().get(scene.note() + "/versions/1")),
            entry(
                    "restoreNoteVersion",
                    scene -> scene.client()
                            .request("POST", scene.note() + "/versions/1/restore")
                            .ifMatch("*")),
            entry("listShares", scene -> scene.client().get(scene.note() + "/shares")),
            entry(
                    "shareNote",
                    scene -> scene.client().put(share(scene, scene.cast().stranger()), "{\"role\": \"reader\"}")),
            entry(
                    "unshareNote",
                    scene -> scene.client().delete(share(scene, scene.cast().reader()))),
            entry("listNotifications", scene -> scene.client().get("/v1/notifications")),
            entry("countUnread", scene -> scene.client().get("/v1/notifications/unread-count")),
            entry("markRead", scene -> scene.client().request("POST", "/v1/notifications/" + NOBODYS + "/read")),
            entry("markAllRead", scene -> scene.client().request("POST", "/v1/notifications/read-all")),
            entry("getPreferences", scene -> scene.client().get("/v1/notification-preferences")),
            entry(
                    "putPreferences",
                    scene -> scene.client()
                            .put("/v1/notification-preferences", "{\"note.revised\": {\"inbox\": false}}")
                            .ifMatch("*")));

    private Calls() {}

    static Set<String> operations() {
        return Stream.of(OF_NOTES, PeopleCalls.BY_OPERATION)
                .flatMap(calls -> calls.keySet().stream())
                .collect(Collectors.toSet());
    }

    static Client.Request of(String operation, Scene scene) {
        var call = OF_NOTES.getOrDefault(operation, PeopleCalls.BY_OPERATION.get(operation));
        if (call == null) {
            throw new AssertionError("Nobody has said how " + operation + " is called: add it to Calls");
        }
        return call.apply(scene);
    }

    private static String batch(Scene scene) {
        var patch = "{\"title\": \"Newer\", \"tags\": [\"a\", \"b\"]}";
        return Batches.of(Batches.create(NOTE), Batches.update(scene.note(), Scene.VERSION, patch));
    }

    static String share(Scene scene, Person grantee) {
        return scene.note() + "/shares/" + grantee.id();
    }
}
