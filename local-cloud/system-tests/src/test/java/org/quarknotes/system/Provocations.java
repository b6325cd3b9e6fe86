package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For each way in which an operation may end, what brings it about; all of it is done by the owner, or by an administrator
 * where only they may. What is told of operations on people alone, {@link PeopleProvocations} has.
 */
final class Provocations {
    /** Answers the request to send, made of a sound one; may do things to the scene before. */
    @FunctionalInterface
    interface Provocation extends BiFunction<Scene, Client.Request, Client.Request> {}

    /** What has one cause, whatever the operation. */
    private static final Map<String, Provocation> EVERYWHERE = Map.ofEntries(
            entry("200", (scene, sound) -> sound),
            entry("201", (scene, sound) -> sound),
            entry("204", (scene, sound) -> sound),
            entry("304", (scene, sound) -> sound.header("If-None-Match", "*")),
            entry("malformed-request", (scene, sound) -> sound.at(path -> path.replaceFirst("\\?|$", "/$0"))),
            entry("unknown-field", (scene, sound) -> with(sound, "nonsense=1")),
            entry("malformed-body", (scene, sound) -> sound.content("{".getBytes(UTF_8))),
            entry("validation-failed", (scene, sound) -> with(sound, "limit=0")),
            entry("invalid-cursor", (scene, sound) -> with(sound, "cursor=nonsense")),
            entry("unauthenticated", (scene, sound) -> sound.without("Authorization")),
            entry("forbidden", (scene, sound) -> sound.as(scene.cast().powerless())),
            entry("wrong-password", PeopleProvocations::mistypePassword),
            entry("user-not-found", (scene, sound) -> sound.as(scene.cast().nobody())),
            entry("note-not-found", (scene, sound) -> sound.at(path -> path.replace(scene.id(), Scene.NOBODYS))),
            entry("method-not-allowed", (scene, sound) -> sound.by("PROPFIND")),
            entry("not-acceptable", (scene, sound) -> sound.header("Accept", "application/xml")),
            entry("note-trashed", Provocations::trash),
            entry("stale-version", (scene, sound) -> sound.ifMatch("\"99\"")),
            entry("payload-too-large", (scene, sound) -> sound.content(new byte[(1 << 20) + 1])),
            entry("uri-too-long", (scene, sound) -> with(sound, "a=" + "a".repeat(8192))),
            entry("unsupported-media-type", (scene, sound) -> sound.header("Content-Type", "text/plain")),
            entry("idempotency-key-reused", Provocations::reuseKey),
            entry("precondition-required", (scene, sound) -> sound.without("If-Match")));

    /** What needs something that only this operation takes. */
    private static final Map<String, Provocation> HERE = Map.ofEntries(
            entry("createNote validation-failed", (scene, sound) -> sound.json("{\"title\": \" \"}")),
            entry("replaceNote validation-failed", (scene, sound) -> sound.json("{\"title\": \"\"}")),
            entry("patchNote validation-failed", (scene, sound) -> sound.content("{\"title\": null}".getBytes(UTF_8))),
            entry("deleteNote validation-failed", (scene, sound) -> with(sound, "purge=maybe")),
            entry("getNoteVersion not-found", (scene, sound) -> sound.at(path -> path.replace("/1", "/2"))),
            entry("markRead not-found", (scene, sound) -> sound),
            entry("restoreNoteVersion not-found", (scene, sound) -> sound.at(path -> path.replace("/1/", "/2/"))),
            entry(
                    "shareNote 200",
                    (scene, sound) -> sound.at(path -> share(scene, scene.cast().reader()))),
            entry("shareNote validation-failed", (scene, sound) -> sound.json("{\"role\": \"king\"}")),
            entry(
                    "shareNote user-not-found",
                    (scene, sound) -> sound.at(path -> scene.note() + "/shares/" + Scene.NOBODYS)),
            entry(
                    "unshareNote not-found",
                    (scene, sound) -> sound.at(path -> share(scene, scene.cast().stranger()))),
            entry("batchNotes validation-failed", (scene, sound) -> sound.json("{\"operations\": []}")),
            entry(
                    "batchNotes batch-failed",
                    (scene, sound) ->
                            sound.json("{\"operations\": [{\"op\": \"delete\", \"id\": \"%s\", \"version\": 99}]}"
                                    .formatted(scene.id()))));

    private Provocations() {}

    static Optional<Provocation> of(Description.Operation operation, String outcome) {
        var ending = operation.id() + " " + outcome;
        return Stream.of(HERE.get(ending), PeopleProvocations.HERE.get(ending), EVERYWHERE.get(outcome))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Those of single operations, as operation and outcome with a space between. */
    static Set<String> special() {
        return Stream.of(HERE, PeopleProvocations.HERE)
                .flatMap(endings -> endings.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The same with one more parameter. */
    private static Client.Request with(Client.Request sound, String parameter) {
        return sound.at(path -> path + (path.contains("?") ? "&" : "?") + parameter);
    }

    private static String share(Scene scene, Person grantee) {
        return Calls.share(scene, grantee);
    }

    private static Client.Request trash(Scene scene, Client.Request sound) {
        scene.trash();
        return sound;
    }

    private static Client.Request reuseKey(Scene scene, Client.Request sound) {
        var key = UUID.randomUUID().toString();
        var first = sound.header("Idempotency-Key", key);
        var done = first.send();
        if (done.status() >= 300) {
            throw new AssertionError(first + " answered " + done.status() + " " + done.text());
        }
        return first.json(first.text() + " ");
    }
}
