package org.quarknotes.local.benchmarks.notes;

import static org.quarknotes.local.benchmarks.notes.Cycle.step;
import static org.quarknotes.local.benchmarks.notes.Cycle.tidyUp;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** Somebody with so many notes, of three tags each. */
final class NotesOfAPerson implements Situation {
    private static final List<String> TAGS = NoteTexts.tags(0, 3);
    private static final int BATCHES = 2;

    private final HttpService notes;
    private final Desk desk;
    private final Member me;
    private final int size;
    private final List<String> written = new ArrayList<>();

    NotesOfAPerson(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        this.desk = new Desk(notes, me);
        this.size = size;
        desk.fill(size, TAGS);
        notes.put(me, desk.path(0) + "/shares/" + members.register().id(), SharesOfANote.READER);
    }

    @Override
    public List<Cycle> cycles() {
        var all = new ArrayList<>(reading());
        all.addAll(writing());
        all.add(exporting());
        return all;
    }

    private List<Cycle> reading() {
        return List.of(
                Cycle.of("get", number -> notes.get(me, desk.path(number))),
                Cycle.of("list", _ -> notes.get(me, "/v1/notes")),
                Cycle.of("list by creation", _ -> notes.get(me, "/v1/notes?sort=createdAt")),
                Cycle.of("list by tag", _ -> notes.get(me, "/v1/notes?tag=" + TAGS.getFirst())),
                Cycle.of("search, found", _ -> notes.get(me, "/v1/notes?q=" + NoteTexts.WORD)),
                Cycle.of("search, not there", _ -> notes.get(me, "/v1/notes?q=nowhere")),
                Cycle.of("versions", number -> notes.get(me, desk.path(number) + "/versions")),
                Cycle.of("shares", _ -> notes.get(me, desk.path(0) + "/shares")),
                Cycle.of("shared", _ -> notes.get(me, "/v1/notes/shared")),
                Cycle.of("tags", _ -> notes.get(me, "/v1/tags")));
    }

    private List<Cycle> writing() {
        return List.of(
                Cycle.of("put", number -> notes.put(me, desk.path(number), NoteTexts.note(number, TAGS))),
                Cycle.of("patch", number -> notes.patch(me, desk.path(number), NoteTexts.titlePatch(number))),
                new Cycle(
                        Integer.MAX_VALUE,
                        List.of(
                                step("create", number -> written.add(desk.write(number, TAGS))),
                                step("purge", _ -> desk.purge(written.removeLast())))),
                new Cycle(
                        size,
                        List.of(
                                step("delete", number -> notes.delete(me, desk.path(number))),
                                step("restore", number -> notes.post(me, desk.path(number) + "/restore", "")))),
                new Cycle(
                        BATCHES,
                        List.of(
                                step("batch of 25", _ -> written.addAll(desk.writeBatch(Desk.BATCH, TAGS))),
                                tidyUp(_ -> removeABatch()))));
    }

    private void removeABatch() {
        for (int note = 0; note < Desk.BATCH; note++) {
            desk.purge(written.removeLast());
        }
    }

    private Cycle exporting() {
        var thousands = size / 1000.0;
        return new Cycle(
                1,
                List.of(new Cycle.Step(
                        "export, each 1000 notes",
                        thousands,
                        _ -> notes.get(me, "/v1/notes/export", "application/x-ndjson"))));
    }
}
