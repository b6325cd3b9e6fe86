package org.quarknotes.local.smoke;

import static org.quarknotes.local.smoke.Call.delete;
import static org.quarknotes.local.smoke.Call.get;
import static org.quarknotes.local.smoke.Call.post;
import static org.quarknotes.local.smoke.Call.put;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Ada writes a note and shares it with Grace. */
public final class SmokeStory {

    private final Telling telling;
    private final Narrator narrator;
    private final TraceView traces;

    public SmokeStory(Api api, Narrator narrator, TraceView traces) {
        this.telling = new Telling(api, narrator);
        this.narrator = narrator;
        this.traces = traces;
    }

    /** Tells it to the end, or to the first answer that is not as expected. */
    public void tell() {
        var distinction = UUID.randomUUID().toString().substring(0, 8);
        var ada = arrival(Person.stranger("Ada", distinction));
        var grace = arrival(Person.stranger("Grace", distinction));
        var note = writing(ada, grace);
        rewriting(ada, note);
        sharing(ada, grace, note);
        editing(ada, grace, note);
        ada = refreshing(ada);
        leaving(ada, grace, note);
        narrator.ends();
    }

    private Person arrival(Person person) {
        var user = telling.step(person.name() + " registers", post("/v1/users", person.registration()), 201);
        var session = telling.step(person.name() + " signs in", post("/v1/sessions", person.credentials()), 201);
        return person.registered(user).signedIn(session);
    }

    /** Returns the note's path. */
    private String writing(Person ada, Person grace) {
        var text = Map.<String, Object>of(
                "title", "Analytical engine", "body", "It weaves *algebraic* patterns.", "tags", List.of("ideas"));
        var note = telling.step("Ada writes a note", post("/v1/notes", text).as(ada), 201);
        var path = "/v1/notes/" + note.text("id");
        telling.refusal(
                "Grace guesses its address: for her it is not there", get(path).as(grace), 404, "note-not-found");
        var list = telling.step("Ada lists her notes", get("/v1/notes").as(ada), 200);
        telling.expect("the note in the list", has(list, "id", note.text("id")), list);
        return path;
    }

    private void rewriting(Person ada, String path) {
        var etag = telling.step("Ada opens it", get(path).as(ada), 200).etag();
        var text = Map.<String, Object>of(
                "title", "Analytical engine", "body", "It weaves algebraic patterns, as looms weave flowers.");
        var rewriting = put(path, text).as(ada).with("If-Match", etag);
        telling.step("She rewrites the version that she saw", rewriting, 200);
        telling.refusal("Her other window still has the old version", rewriting, 412, "stale-version");
    }

    private void sharing(Person ada, Person grace, String path) {
        var share = path + "/shares/" + grace.id();
        telling.step(
                "Ada shares it with Grace", put(share, Map.of("role", "editor")).as(ada), 200, 201);
        var note = telling.step("Grace reads it", get(path).as(grace), 200);
        telling.expect("the role of an editor", note.text("role").equals("editor"), note);
        telling.eventually(
                "Grace finds a notification in her inbox",
                get("/v1/notifications").as(grace),
                "a notification of type note.shared",
                inbox -> has(inbox, "type", "note.shared"));
        traces.tell(share, narrator);
    }

    private void editing(Person ada, Person grace, String path) {
        var etag = telling.step("Grace opens it", get(path).as(grace), 200).etag();
        var text = Map.<String, Object>of("title", "Analytical engine", "body", "It also computes Bernoulli numbers.");
        telling.step("She changes it", put(path, text).as(grace).with("If-Match", etag), 200);
        telling.eventually(
                "Ada finds that in her inbox",
                get("/v1/notifications?unread=true").as(ada),
                "a notification of type note.revised",
                inbox -> has(inbox, "type", "note.revised"));
        telling.step(
                "Ada has read everything",
                post("/v1/notifications/read-all", Map.of()).as(ada),
                204);
        var left = telling.step(
                "Nothing is left unread", get("/v1/notifications/unread-count").as(ada), 200);
        telling.expect("a count of 0", left.json().path("count").asInt(-1) == 0, left);
    }

    private Person refreshing(Person ada) {
        var body = Map.<String, Object>of("refreshToken", ada.refreshToken());
        return ada.signedIn(telling.step("Ada's session is refreshed", post("/v1/sessions/refresh", body), 200));
    }

    private void leaving(Person ada, Person grace, String path) {
        var etag =
                telling.step("Ada opens the note again", get(path).as(ada), 200).etag();
        telling.step("She throws it away", delete(path).as(ada).with("If-Match", etag), 204);
        telling.refusal("Grace cannot read it any more", get(path).as(grace), 404, "note-not-found");
    }

    private static boolean has(Answer list, String member, String value) {
        return StreamSupport.stream(list.json().path("items").spliterator(), false)
                .anyMatch(item -> item.path(member).asText().equals(value));
    }
}
