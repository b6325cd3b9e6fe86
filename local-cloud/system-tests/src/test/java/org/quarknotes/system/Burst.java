package org.quarknotes.system;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/**
 * Batches and purges without pause, until somebody does not answer. What was acknowledged and what is unknown is
 * remembered.
 */
final class Burst {
    static final int NOTES_OF_A_BATCH = 10;

    /** Enough to go on for longer than anybody waits. */
    private static final int MOST_BATCHES = 1000;

    private final Desk desk;
    private final ConcurrentMap<String, List<String>> written = new ConcurrentHashMap<>();
    private final Collection<String> perhapsWritten = new ConcurrentLinkedQueue<>();
    private final Collection<String> purged = new ConcurrentLinkedQueue<>();
    private final Collection<String> perhapsPurged = new ConcurrentLinkedQueue<>();

    Burst(Desk desk) {
        this.desk = desk;
    }

    /** Writes one batch after another; all notes of one have its name as their title and first tag. */
    void write(int writer) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var name = "writer %d batch %d".formatted(writer, batch);
            var note = "{\"title\": \"%s\", \"tags\": %s}"
                    .formatted(name, Batches.twentyTags("common").replaceFirst("\"common-0\"", "\"" + name + "\""));
            var answer = answer(desk.client().post("/v1/notes/batch", Batches.creates(NOTES_OF_A_BATCH, n -> note)));
            if (answer.isEmpty()) {
                perhapsWritten.add(name);
                return;
            }
            written.put(name, answer.get().json().path("results").findValuesAsText("id"));
        }
    }

    void purge(Collection<String> notes) {
        for (var note : notes) {
            var answer = answer(desk.client().delete(note + "?purge=true").ifMatch("*"));
            if (answer.isEmpty()) {
                perhapsPurged.add(note);
                return;
            }
            purged.add(note);
        }
    }

    /** How much has been acknowledged so far. */
    int acknowledged() {
        return written.size() + purged.size();
    }

    /** The ids of the notes of each batch. */
    ConcurrentMap<String, List<String>> written() {
        return written;
    }

    Collection<String> perhapsWritten() {
        return perhapsWritten;
    }

    List<String> purged() {
        return new ArrayList<>(purged);
    }

    Collection<String> perhapsPurged() {
        return perhapsPurged;
    }

    /** Empty if it is not known what happened. */
    private Optional<Client.Answer> answer(Client.Request request) {
        try {
            var answer = request.as(desk.person()).send();
            if (answer.status() >= 400 && answer.status() < 500) {
                throw new AssertionError("refused: " + answer.text());
            }
            return answer.status() < 300 ? Optional.of(answer) : Optional.empty();
        } catch (UncheckedIOException noAnswer) {
            return Optional.empty();
        }
    }
}
