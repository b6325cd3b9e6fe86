package org.quarknotes.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void a_beginning_knows_of_nothing() {
        var progress = Progress.of(null, 7);

        assertThat(progress.from()).isEqualTo(7);
        assertThat(progress.isDone(7)).isFalse();
    }

    @Test
    void what_was_left_is_not_done_though_later_ones_are() {
        var progress = Progress.of(null, 7);
        progress.sent(7);
        progress.leave(8);
        progress.sent(10);

        var later = Progress.of(progress.committed(), 7);

        assertThat(later.isDone(7)).isTrue();
        assertThat(later.isDone(8)).isFalse();
        assertThat(later.isDone(10)).isTrue();
        assertThat(later.isDone(11)).isFalse();
        assertThat(later.from()).isEqualTo(8);
    }

    @Test
    void what_the_topic_no_longer_has_is_forgotten() {
        var progress = Progress.of(null, 0);
        progress.leave(3);
        progress.leave(30);
        progress.sent(40);

        assertThat(Progress.of(progress.committed(), 20).from()).isEqualTo(30);
        assertThat(Progress.of(progress.committed(), 31).from()).isEqualTo(41);
        assertThat(Progress.of(progress.committed(), 50).from()).isEqualTo(50);
    }

    @Test
    void what_somebody_else_committed_is_only_an_offset() {
        assertThat(Progress.of(new OffsetAndMetadata(9, "by hand"), 2).from()).isEqualTo(9);
    }

    /** Kafka takes 4096 bytes of metadata. */
    @Test
    void ten_thousand_letters_of_which_any_were_chosen_fit() {
        var random = new Random(1);
        var progress = Progress.of(null, 1_000_000);
        for (int n = 0; n < 10_000; n++) {
            if (random.nextBoolean()) {
                progress.leave(1_000_000 + n);
            } else {
                progress.sent(1_000_000 + n);
            }
        }

        assertThat(progress.committed().metadata().length()).isLessThan(4_096);
    }
}
