package org.quarknotes.local.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.local.torture.Scene.ADA;
import static org.quarknotes.local.torture.Scene.BEGINS;
import static org.quarknotes.local.torture.Scene.CHANGED;
import static org.quarknotes.local.torture.Scene.GRACE;
import static org.quarknotes.local.torture.Scene.NOTE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.torture.Deed.Act;

/** The judge says what is wrong, that alone, and nothing where nothing is. */
class JudgementTest {

    private final Scene scene = Scene.thatIsGood();

    @Test
    void nothing_is_said_where_everything_was_kept() {
        assertThat(scene.judged()).isEmpty();
    }

    @Test
    void a_lost_write_is_told_with_when_and_what_was_done_then() {
        scene.titles.remove(2L);
        scene.events.removeLast();
        scene.told.get(ADA).clear();
        var fault = new Fault(Duration.ZERO, Duration.ofSeconds(2), FaultKind.KILL, List.of("dynamodb"));
        scene.incidents.begin(fault, Scene.moment(2));

        var violations = scene.judged();

        assertThat(violations)
                .singleElement()
                .satisfies(lost -> assertThat(lost.text(scene.incidents))
                        .startsWith("lost write: “%s” was acknowledged as version 2 of note %s to %s"
                                .formatted(CHANGED, NOTE, GRACE))
                        .endsWith("at 12:00:02.900 while kill dynamodb (2.0 s) at 12:00:02.000"));
    }

    @Test
    void a_lost_note_is_a_lost_write() {
        scene.titles.clear();
        scene.events.clear();
        scene.told.values().forEach(List::clear);

        assertThat(promises()).containsExactly("lost write", "lost write");
    }

    @Test
    void a_write_that_somebody_overwrote_is_lost() {
        scene.titles.put(2L, "p0n0 by p7, 3");

        assertThat(promises()).contains("lost write", "strange write");
    }

    @Test
    void a_note_that_was_written_twice_is_told() {
        scene.more.add(new Found.Note("note-2", ADA, new TreeMap<>(Map.of(1L, BEGINS)), Map.of()));

        assertThat(promises()).containsExactly("doubled write", "lost event");
        assertThat(scene.judged().getFirst().what()).contains("note-1", "note-2");
    }

    @Test
    void a_version_that_is_missing_in_the_middle_is_told() {
        scene.titles.remove(1L);
        scene.events.removeFirst();

        assertThat(promises()).contains("lost write", "lost version");
    }

    @Test
    void who_reads_an_old_version_after_a_newer_one_was_acknowledged_is_told() {
        scene.acknowledged(ADA, new Act.Looked(NOTE), 200, 1);

        assertThat(promises()).containsExactly("stale read");
    }

    @Test
    void a_doubled_notification_is_told_with_both_ids() {
        scene.tell(GRACE, "note.shared", "You can now read and change “%s”.".formatted(BEGINS), ADA);

        assertThat(promises()).containsExactly("doubled notification", "event and notification disagree");
        assertThat(scene.judged().getFirst().what()).contains("1 times and was 2 times", "grace-0, grace-1");
    }

    @Test
    void a_lost_notification_is_told() {
        scene.told.get(GRACE).clear();

        assertThat(promises()).containsExactly("lost notification", "event and notification disagree");
    }

    @Test
    void a_change_that_was_told_to_its_owner_twice_or_never_is_told() {
        scene.told.get(ADA).clear();
        assertThat(promises()).containsExactly("lost notification");

        scene.tell(ADA, "note.revised", "“%s” was changed 2 times.".formatted(CHANGED), GRACE);
        assertThat(promises()).containsExactly("doubled notification");
    }

    @Test
    void a_wrong_count_is_told() {
        scene.counts.put(GRACE, 2);

        assertThat(scene.judged())
                .containsExactly(Violation.of("wrong count", "grace is said to have 2 unread notifications and has 1"));
    }

    @Test
    void what_was_read_and_is_unread_is_a_lost_write() {
        scene.acknowledged(GRACE, new Act.MarkedRead("grace-0"), 204, 0);
        assertThat(promises()).containsExactly("lost write");

        scene.deeds.removeLast();
        scene.acknowledged(GRACE, new Act.MarkedAllRead("grace-0"), 204, 0);
        assertThat(promises()).containsExactly("lost write");
    }

    @Test
    void a_grant_that_was_acknowledged_and_is_gone_is_lost() {
        scene.grants.clear();

        assertThat(promises()).contains("lost grant");
    }

    @Test
    void a_share_without_answer_may_be_there_or_not_but_not_half() {
        scene.unanswered(ADA, new Act.Shared(NOTE, "lin", "reader"));
        scene.told.put("lin", new ArrayList<>());
        assertThat(scene.judged()).isEmpty();

        scene.grants.put("lin", "reader");
        assertThat(scene.judged()).extracting(Violation::promise).containsExactly("lost notification");

        scene.event("shared", 2, "lin");
        scene.tell("lin", "note.shared", "You can now read “%s”.".formatted(CHANGED), ADA);
        assertThat(scene.judged()).isEmpty();

        scene.grants.remove("lin");
        assertThat(scene.judged()).extracting(Violation::promise).containsExactly("doubled notification");
    }

    @Test
    void somebody_who_was_told_of_nothing_that_happened_is_told() {
        scene.tell(ADA, "note.shared", "You can now read “p9n9 begins”.", GRACE);
        assertThat(promises()).containsExactly("strange notification");

        scene.told.get(ADA).removeLast();
        scene.tell(ADA, "session.new-device", "Somebody signed in.", "");
        assertThat(promises()).containsExactly("strange notification");
    }

    @Test
    void an_event_that_is_missing_doubled_or_out_of_order_is_told() {
        var last = scene.events.removeLast();
        assertThat(promises()).containsExactly("lost event");

        scene.events.addFirst(last);
        assertThat(promises()).containsExactly("lost order");

        scene.events.remove(last);
        scene.events.add(last);
        scene.event("revised", 2, "");
        assertThat(promises()).containsExactly("doubled event");
    }

    @Test
    void an_event_that_was_sent_twice_is_no_fault() {
        scene.events.add(scene.events.getLast());

        assertThat(scene.judged()).isEmpty();
    }

    @Test
    void what_still_waits_is_told() {
        scene.undelivered.add("notify-service has not read 3 records of quarknotes.notes-1");

        assertThat(scene.judged())
                .containsExactly(Violation.of(
                        "undelivered event", "notify-service has not read 3 records of quarknotes.notes-1"));
    }

    private List<String> promises() {
        return scene.judged().stream().map(Violation::promise).toList();
    }
}
