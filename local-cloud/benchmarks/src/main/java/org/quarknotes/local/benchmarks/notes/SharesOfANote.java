package org.quarknotes.local.benchmarks.notes;

import static org.quarknotes.local.benchmarks.notes.Cycle.step;

import java.util.List;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;
import org.quarknotes.local.benchmarks.calls.Members;

/** A note that so many others see. */
final class SharesOfANote implements Situation {
    static final String READER = "{\"role\": \"reader\"}";

    private static final int NEWCOMERS = 10;

    private final HttpService notes;
    private final Desk desk;
    private final Member me;
    private final Member reader;
    private final List<Member> newcomers;

    SharesOfANote(HttpService notes, Members members, int size) {
        this.notes = notes;
        this.me = members.register();
        this.reader = members.register();
        this.newcomers = Stream.generate(members::register).limit(NEWCOMERS).toList();
        this.desk = new Desk(notes, me);
        desk.fill(1, List.of());
        share(reader);
        for (int other = 1; other < size; other++) {
            share(members.register());
        }
    }

    private void share(Member with) {
        notes.put(me, grant(with), READER);
    }

    private Member newcomer(int number) {
        return newcomers.get(number % NEWCOMERS);
    }

    private String grant(Member with) {
        return desk.path(0) + "/shares/" + with.id();
    }

    @Override
    public List<Cycle> cycles() {
        return List.of(
                Cycle.of("get", _ -> notes.get(me, desk.path(0))),
                Cycle.of("get by a reader", _ -> notes.get(reader, desk.path(0))),
                Cycle.of("patch", number -> notes.patch(me, desk.path(0), NoteTexts.titlePatch(number))),
                new Cycle(
                        NEWCOMERS,
                        List.of(
                                step("share", number -> share(newcomer(number))),
                                step("unshare", number -> notes.delete(me, grant(newcomer(number)))))),
                Cycle.of("shares (all in one answer)", _ -> notes.get(me, desk.path(0) + "/shares")));
    }
}
