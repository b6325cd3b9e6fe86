package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** A note that was changed so often. */
final class VersionsOfANote implements Situation {
    private final HttpService notes;
    private final Desk desk;
    private final Member me;
    private final int size;

    VersionsOfANote(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        this.desk = new Desk(notes, me);
        this.size = size;
        desk.fill(1, List.of());
        for (int version = 0; version < size; version++) {
            notes.patch(me, desk.path(0), NoteTexts.titlePatch(version));
        }
    }

    /** No writes: they would make versions. They are measured on the notes of a person, which have many by then. */
    @Override
    public List<Cycle> cycles() {
        return List.of(
                Cycle.of("get", _ -> notes.get(me, desk.path(0))),
                Cycle.of("versions", _ -> notes.get(me, desk.path(0) + "/versions")),
                Cycle.of("one version", number -> notes.get(me, desk.path(0) + "/versions/" + (number % size + 1))));
    }
}
