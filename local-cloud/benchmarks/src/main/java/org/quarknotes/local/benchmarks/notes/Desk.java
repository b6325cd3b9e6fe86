package org.quarknotes.local.benchmarks.notes;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;

/** A person at work: writes notes of one's own and knows their ids. */
final class Desk {
    /** The most that one batch may have. */
    static final int BATCH = 25;

    private final HttpService notes;
    private final Member owner;
    private final List<String> ids = new ArrayList<>();

    Desk(HttpService notes, Member owner) {
        this.notes = notes;
        this.owner = owner;
    }

    Member owner() {
        return owner;
    }

    /** So many notes with these tags each, quickly. */
    void fill(int count, List<String> tags) {
        for (int missing = count; missing > 0; missing -= BATCH) {
            ids.addAll(writeBatch(Math.min(missing, BATCH), tags));
        }
    }

    /** The ids of so many new notes. */
    List<String> writeBatch(int count, List<String> tags) {
        var results = notes.post(owner, "/v1/notes/batch", NoteTexts.batch(count, tags))
                .json()
                .path("results");
        return results.findValuesAsText("id");
    }

    /** The id of a new note. */
    String write(int number, List<String> tags) {
        return notes.post(owner, "/v1/notes", NoteTexts.note(number, tags)).text("id");
    }

    void purge(String id) {
        notes.delete(owner, path(id) + "?purge=true");
    }

    /** Any of the notes, in turns. */
    String path(int number) {
        return path(ids.get(number % ids.size()));
    }

    static String path(String id) {
        return "/v1/notes/" + id;
    }
}
