package org.quarknotes.notify.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quarknotes.notify.domain.live.Conversation.Hearing;

class ConversationTest {
    private final Conversation conversation = new Conversation(Acknowledged.before(id(0)));

    @Test
    void what_is_acknowledged_without_a_gap_is_one_place() {
        take(1, 3);
        acknowledge(1, 2);

        assertThat(conversation.acknowledged()).isEqualTo(new Acknowledged(id(2), Set.of()));
    }

    @Test
    void what_is_acknowledged_behind_a_gap_is_remembered_one_by_one() {
        take(1, 4);
        acknowledge(2, 4);

        assertThat(conversation.acknowledged()).isEqualTo(new Acknowledged(id(0), Set.of(id(2), id(4))));

        acknowledge(1);

        assertThat(conversation.acknowledged()).isEqualTo(new Acknowledged(id(2), Set.of(id(4))));
    }

    @Test
    void there_is_no_room_beyond_a_window_from_the_oldest_that_is_not_acknowledged() {
        take(1, Conversation.WINDOW);
        acknowledge(2, 3, 4);
        assertThat(conversation.room()).isZero();

        acknowledge(1);
        assertThat(conversation.room()).isEqualTo(4);
    }

    @Test
    void an_acknowledgement_is_new_known_or_of_nothing() {
        take(1, 2);

        assertThat(conversation.acknowledge(id(2))).isEqualTo(Hearing.NEW);
        assertThat(conversation.acknowledge(id(2))).isEqualTo(Hearing.KNOWN);
        assertThat(conversation.acknowledge(id(0))).isEqualTo(Hearing.KNOWN);
        assertThat(conversation.acknowledge(id(3))).isEqualTo(Hearing.NEVER_SENT);
    }

    @Test
    void what_was_acknowledged_on_an_earlier_socket_is_not_sent_again() {
        var later = new Conversation(new Acknowledged(id(1), Set.of(id(3))));

        assertThat(later.take(id(2))).isTrue();
        assertThat(later.take(id(3))).isFalse();
        assertThat(later.take(id(4))).isTrue();
        later.acknowledge(id(2));

        assertThat(later.acknowledged()).isEqualTo(new Acknowledged(id(3), Set.of()));
    }

    @Test
    void two_sockets_of_a_session_have_acknowledged_what_either_has() {
        var here = new Acknowledged(id(5), Set.of(id(8)));
        var there = new Acknowledged(id(3), Set.of(id(4), id(7)));

        assertThat(here.and(there)).isEqualTo(there.and(here)).isEqualTo(new Acknowledged(id(5), Set.of(id(7), id(8))));
    }

    /** A client that acknowledges in any order and reconnects at any moment. */
    @Test
    void in_the_end_everything_was_sent_and_nothing_after_it_was_acknowledged() {
        var seed = Long.getLong("seed", new Random().nextLong());
        var random = new Random(seed);
        var acknowledged = new TreeSet<String>();
        var kept = Acknowledged.before(id(0));
        while (acknowledged.size() < 300) {
            var socket = new Conversation(kept);
            var place = kept.upTo();
            var sent = new ArrayList<String>();
            for (int step = random.nextInt(60); step > 0; step--) {
                for (var next : after(place, socket.room())) {
                    place = next;
                    if (socket.take(next)) {
                        assertThat(acknowledged).as("seed " + seed).doesNotContain(next);
                        sent.add(next);
                    }
                }
                if (!sent.isEmpty()) {
                    var done = sent.remove(random.nextInt(sent.size()));
                    assertThat(socket.acknowledge(done)).isEqualTo(Hearing.NEW);
                    acknowledged.add(done);
                }
            }
            kept = kept.and(socket.acknowledged());
            assertThat(kept.beyond()).hasSizeLessThan(Conversation.WINDOW);
        }
        assertThat(kept.upTo()).as("seed " + seed).isEqualTo(id(300));
    }

    private static List<String> after(String place, int limit) {
        var first = Integer.parseInt(place.substring(24)) + 1;
        var next = new ArrayList<String>();
        for (int number = first; number <= 300 && next.size() < limit; number++) {
            next.add(id(number));
        }
        return next;
    }

    private void take(int from, int to) {
        for (int number = from; number <= to; number++) {
            conversation.take(id(number));
        }
    }

    private void acknowledge(int... numbers) {
        for (int number : numbers) {
            conversation.acknowledge(id(number));
        }
    }

    private static String id(int number) {
        return "01890a5d-ac96-774b-bcce-%012d".formatted(number);
    }
}
