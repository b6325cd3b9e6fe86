package org.quarknotes.local.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.quarknotes.local.torture.Deed.Act;

/** Does what a person's script says, as well as it can be done, and notes each deed in the journal. */
final class Worker {

    /** Whoever gets no answer tries again so often; it may have had its effect or not. */
    private static final int ATTEMPTS = 3;

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

    private final Person person;
    private final List<Person> people;
    private final Script script;
    private final Journal journal;

    /** What is known of the person's own notes, by their number. */
    private final Map<Integer, Known> notes = new HashMap<>();

    private int titles;

    /**
     * A note as it was last seen.
     *
     * @param version 0 when it must be looked at before it can be changed
     */
    private record Known(String id, long version) {}

    Worker(Person person, List<Person> people, Script script, Journal journal) {
        this.person = person;
        this.people = people;
        this.script = script;
        this.journal = journal;
    }

    /** Returns when it is told to stop, after the deed at hand. */
    void work(BooleanSupplier stop) throws InterruptedException {
        while (!stop.getAsBoolean()) {
            var planned = script.next();
            Thread.sleep(planned.pause());
            perform(planned.step());
        }
    }

    private void perform(Step step) throws InterruptedException {
        switch (step) {
            case Step.Write write -> write(write.note());
            case Step.Revise revise -> reviseOwn(revise.note());
            case Step.Share share -> share(share);
            case Step.TakeBack back -> takeBack(back);
            case Step.ReviseShared shared -> reviseShared(shared.pick());
            case Step.Leave leave -> leave(leave.pick());
            case Step.MarkRead read -> markRead(read.pick());
            case Step.MarkAllRead _ -> markAllRead();
            case Step.Look look -> own(look.note(), this::look);
        }
    }

    private interface Doing {
        void with(int number, Known note) throws InterruptedException;
    }

    private interface Attempt {
        Reply send() throws InterruptedException;
    }

    private void own(int number, Doing doing) throws InterruptedException {
        var note = notes.get(number);
        if (note != null) {
            doing.with(number, note);
        }
    }

    private void write(int number) throws InterruptedException {
        var title = word(number) + " begins";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var began = Instant.now();
        var reply = again(() -> person.send("POST", "/v1/notes", key, Map.of("title", title, "body", "It begins.")));
        note(new Act.Wrote(title), reply, reply.text("id"), began);
        if (reply.isGood()) {
            notes.put(
                    number,
                    new Known(reply.text("id"), reply.json().path("version").asLong()));
        }
    }

    private void reviseOwn(int number) throws InterruptedException {
        own(number, (_, note) -> {
            if (note.version() == 0) {
                look(number, note);
            }
        });
        own(number, (_, note) -> {
            if (note.version() > 0) {
                var version = revise(note.id(), note.version(), word(number));
                notes.put(number, new Known(note.id(), version.orElse(0L)));
            }
        });
    }

    private void look(int number, Known note) throws InterruptedException {
        var began = Instant.now();
        var reply = person.get("/v1/notes/" + note.id());
        note(new Act.Looked(note.id()), reply, note.id(), began);
        if (reply.isGood()) {
            notes.put(number, new Known(note.id(), reply.json().path("version").asLong()));
        }
    }

    /** The version afterwards, if it is known. */
    private Optional<Long> revise(String note, long based, String word) throws InterruptedException {
        var title = "%s by p%d, %d".formatted(word, person.number(), titles++);
        var match = Map.of("If-Match", "\"" + based + "\"");
        var began = Instant.now();
        var reply = person.send("PATCH", "/v1/notes/" + note, match, Map.of("title", title));
        note(new Act.Revised(note, based, title), reply, note, began);
        return reply.isGood() ? Optional.of(reply.json().path("version").asLong()) : Optional.empty();
    }

    private void share(Step.Share share) throws InterruptedException {
        own(share.note(), (_, note) -> {
            var grantee = people.get(share.with()).id();
            var role = share.asEditor() ? "editor" : "reader";
            var path = "/v1/notes/%s/shares/%s".formatted(note.id(), grantee);
            eachTime(
                    new Act.Shared(note.id(), grantee, role),
                    () -> person.send("PUT", path, Map.of(), Map.of("role", role)));
        });
    }

    private void takeBack(Step.TakeBack back) throws InterruptedException {
        own(back.note(), (_, note) -> unshare(note.id(), people.get(back.from()).id()));
    }

    private void unshare(String note, String grantee) throws InterruptedException {
        var path = "/v1/notes/%s/shares/%s".formatted(note, grantee);
        eachTime(new Act.Unshared(note, grantee), () -> person.delete(path));
    }

    private void reviseShared(int pick) throws InterruptedException {
        var editable = shared().stream()
                .filter(note -> note.path("role").asText().equals("editor"))
                .toList();
        if (!editable.isEmpty()) {
            var note = editable.get(pick % editable.size());
            var word = note.path("title").asText().split(" ", 2)[0];
            revise(note.path("id").asText(), note.path("version").asLong(), word);
        }
    }

    private void leave(int pick) throws InterruptedException {
        var notes = shared();
        if (!notes.isEmpty()) {
            unshare(notes.get(pick % notes.size()).path("id").asText(), person.id());
        }
    }

    private List<JsonNode> shared() throws InterruptedException {
        return person.get("/v1/notes/shared?limit=100")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private void markRead(int pick) throws InterruptedException {
        var unread = notifications().stream()
                .filter(told -> told.path("readAt").asText("null").equals("null"))
                .toList();
        if (!unread.isEmpty()) {
            var id = unread.get(pick % unread.size()).path("id").asText();
            var began = Instant.now();
            var reply = person.send("POST", "/v1/notifications/" + id + "/read", Map.of(), Map.of());
            note(new Act.MarkedRead(id), reply, "", began);
        }
    }

    private void markAllRead() throws InterruptedException {
        var seen = notifications();
        if (!seen.isEmpty()) {
            var began = Instant.now();
            var reply = person.send("POST", "/v1/notifications/read-all", Map.of(), Map.of());
            note(new Act.MarkedAllRead(seen.getFirst().path("id").asText()), reply, "", began);
        }
    }

    private List<JsonNode> notifications() throws InterruptedException {
        return person.get("/v1/notifications?limit=100")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** Until the answer says something. */
    private static Reply again(Attempt attempt) throws InterruptedException {
        var reply = attempt.send();
        for (int n = 1; n < ATTEMPTS && isUnclear(reply); n++) {
            Thread.sleep(BEFORE_TRYING_AGAIN);
            reply = attempt.send();
        }
        return reply;
    }

    /** The same, but each attempt is a deed of its own. */
    private void eachTime(Act act, Attempt attempt) throws InterruptedException {
        again(() -> {
            var began = Instant.now();
            var reply = attempt.send();
            note(act, reply, "", began);
            return reply;
        });
    }

    private static boolean isUnclear(Reply reply) {
        return reply.status() == 0 || reply.status() == 409 || reply.status() >= 500;
    }

    private void note(Act act, Reply reply, String note, Instant began) {
        journal.add(new Deed(person.id(), act, reply.outcome(note), began, Instant.now()));
    }

    /** No other note of anybody begins with it. */
    private String word(int note) {
        return "p%dn%d".formatted(person.number(), note);
    }
}
