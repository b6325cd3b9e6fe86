package org.quarknotes.local.benchmarks.notes;

import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** Somebody whose notes have so many different tags. */
final class TagsOfAPerson implements Situation {
    /** The most that a note may have. */
    private static final int EACH = 20;

    private final HttpService notes;
    private final Member me;

    TagsOfAPerson(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        var desk = new Desk(notes, me);
        for (int first = 0; first < size; first += EACH) {
            desk.fill(1, NoteTexts.tags(first, Math.min(EACH, size - first)));
        }
    }

    @Override
    public List<Cycle> cycles() {
        return List.of(
                Cycle.of("list by tag", _ -> notes.get(me, "/v1/notes?tag=tag-0")),
                Cycle.of("tags (all in one answer)", _ -> notes.get(me, "/v1/tags")));
    }
}
