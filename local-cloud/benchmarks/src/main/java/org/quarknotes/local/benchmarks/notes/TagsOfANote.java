package org.quarknotes.local.benchmarks.notes;

import static org.quarknotes.local.benchmarks.notes.Cycle.step;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** Notes with so many tags each. */
final class TagsOfANote implements Situation {
    private static final int NOTES = 20;

    private final HttpService notes;
    private final Desk desk;
    private final Member me;
    private final List<String> tags;
    private final List<String> others;
    private final List<String> written = new ArrayList<>();

    TagsOfANote(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        this.desk = new Desk(notes, me);
        this.tags = NoteTexts.tags(0, size);
        this.others = NoteTexts.tags(size, size);
        desk.fill(NOTES, tags);
    }

    @Override
    public List<Cycle> cycles() {
        return List.of(
                Cycle.of("get", number -> notes.get(me, desk.path(number))),
                Cycle.of("list", _ -> notes.get(me, "/v1/notes")),
                Cycle.of(
                        "patch of the title",
                        number -> notes.patch(me, desk.path(number), NoteTexts.titlePatch(number))),
                new Cycle(
                        NOTES,
                        List.of(
                                step(
                                        "patch of all tags",
                                        number -> notes.patch(me, desk.path(number), NoteTexts.tagsPatch(others))),
                                Cycle.tidyUp(number -> notes.patch(me, desk.path(number), NoteTexts.tagsPatch(tags))))),
                new Cycle(
                        Integer.MAX_VALUE,
                        List.of(
                                step("create", number -> written.add(desk.write(number, tags))),
                                step("purge", _ -> desk.purge(written.removeLast())))));
    }
}
