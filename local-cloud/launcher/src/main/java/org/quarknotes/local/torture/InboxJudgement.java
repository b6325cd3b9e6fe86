package org.quarknotes.local.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quarknotes.local.torture.Deed.Act.MarkedAllRead;
import org.quarknotes.local.torture.Deed.Act.MarkedRead;

/** What each inbox says of itself: the count, the list of the unread and the whole list agree, and what was read is. */
final class InboxJudgement {

    private static final Set<String> TYPES = Set.of("note.shared", "note.unshared", "note.revised");

    private final List<Violation> violations = new ArrayList<>();

    private InboxJudgement() {}

    static List<Violation> of(List<Deed> deeds, List<Found.Inbox> inboxes) {
        var judgement = new InboxJudgement();
        var byPerson = new HashMap<String, Found.Inbox>();
        for (var inbox : inboxes) {
            byPerson.put(inbox.person(), inbox);
            judgement.agreesWithItself(inbox);
            inbox.told().forEach(told -> judgement.isSensible(inbox, told));
        }
        deeds.stream().filter(Deed::isAcknowledged).forEach(deed -> judgement.isRead(deed, byPerson));
        return judgement.violations;
    }

    private void agreesWithItself(Found.Inbox inbox) {
        var unread = new TreeSet<String>();
        inbox.told().stream().filter(told -> !told.read()).forEach(told -> unread.add(told.id()));
        inbox.count().stream()
                .filter(count -> count != unread.size())
                .forEach(count -> violations.add(Violation.of(
                        "wrong count",
                        "%s is said to have %d unread notifications and has %d"
                                .formatted(inbox.person(), count, unread.size()))));
        if (inbox.count().isPresent() && !unread.equals(new TreeSet<>(inbox.unread()))) {
            violations.add(Violation.of(
                    "wrong list",
                    "%s has unread %s and is shown %s".formatted(inbox.person(), unread, inbox.unread())));
        }
        var ids = new HashSet<String>();
        inbox.told().stream()
                .filter(told -> !ids.add(told.id()))
                .forEach(told -> violations.add(Violation.of(
                        "doubled notification", "%s is shown %s twice".formatted(inbox.person(), told.id()))));
    }

    private void isSensible(Found.Inbox inbox, Found.Told told) {
        if (told.actor().equals(inbox.person()) || !TYPES.contains(told.type())) {
            violations.add(Violation.of(
                    "strange notification",
                    "%s was told “%s” (%s, %s) by %s"
                            .formatted(inbox.person(), told.text(), told.type(), told.id(), told.actor())));
        }
    }

    private void isRead(Deed deed, Map<String, Found.Inbox> inboxes) {
        var inbox = inboxes.get(deed.person());
        if (inbox == null) {
            return;
        }
        inbox.told().stream()
                .filter(told -> !told.read() && covers(deed.act(), told.id()))
                .forEach(told -> violations.add(Violation.of(
                        "lost write", "%s had read %s and it is unread".formatted(deed.person(), told.id()), deed)));
    }

    private static boolean covers(Deed.Act act, String notification) {
        return switch (act) {
            case MarkedRead read -> read.notification().equals(notification);
            case MarkedAllRead all -> notification.compareTo(all.newest()) <= 0;
            default -> false;
        };
    }
}
