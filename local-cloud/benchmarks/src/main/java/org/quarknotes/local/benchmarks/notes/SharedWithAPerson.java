package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** Somebody who sees so many notes of another. */
final class SharedWithAPerson implements Situation {
    private final HttpService notes;
    private final Desk desk;
    private final Member me;

    SharedWithAPerson(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        var owner = members.register();
        this.desk = new Desk(notes, owner);
        desk.fill(size, List.of());
        for (int note = 0; note < size; note++) {
            notes.put(owner, desk.path(note) + "/shares/" + me.id(), SharesOfANote.READER);
        }
    }

    @Override
    public List<Cycle> cycles() {
        return List.of(
                Cycle.of("get by a reader", number -> notes.get(me, desk.path(number))),
                Cycle.of("shared", _ -> notes.get(me, "/v1/notes/shared")));
    }
}
