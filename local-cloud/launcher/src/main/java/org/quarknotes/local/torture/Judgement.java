package org.quarknotes.local.torture;

import java.util.List;
import java.util.stream.Stream;

/** Whether what was promised was kept: everything that was acknowledged is there, once, and nothing else is. */
final class Judgement {

    private Judgement() {}

    /** What was not kept; nothing if all was. */
    static List<Violation> of(List<Deed> deeds, Incidents incidents, Found found) {
        return Stream.of(
                        NotesJudgement.of(deeds, found.notes()),
                        GrantsJudgement.of(deeds, incidents, found),
                        RevisionsJudgement.of(deeds, found),
                        InboxJudgement.of(deeds, found.inboxes()),
                        EventsJudgement.of(found))
                .flatMap(List::stream)
                .toList();
    }
}
