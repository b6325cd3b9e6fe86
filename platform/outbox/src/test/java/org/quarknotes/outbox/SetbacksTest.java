package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetbacksTest {
    private static final long NOW = 1_000_000;

    private final Setbacks setbacks = new Setbacks();

    @Test
    void a_subject_that_failed_waits_alone_and_at_least_half_of_its_pause() {
        setbacks.failed("a", NOW);

        assertThat(setbacks.holdUp("a", NOW + 49)).isTrue();
        assertThat(setbacks.holdUp("a", NOW + 101)).isFalse();
        assertThat(setbacks.holdUp("b", NOW)).isFalse();
        assertThat(setbacks.holdUpAll(NOW)).isFalse();
        assertThat(setbacks.endAfter(NOW)).isBetween(NOW + 50, NOW + 100);
    }

    @Test
    void its_pause_grows_to_five_seconds_and_no_further() {
        for (int failure = 0; failure < 100; failure++) {
            setbacks.failed("a", NOW);
        }

        assertThat(setbacks.failures("a")).isEqualTo(100);
        assertThat(setbacks.holdUp("a", NOW + 2_499)).isTrue();
        assertThat(setbacks.holdUp("a", NOW + 5_001)).isFalse();
    }

    @Test
    void when_several_fail_in_a_row_all_wait() {
        setbacks.failed("a", NOW);
        setbacks.failed("b", NOW);
        assertThat(setbacks.holdUpAll(NOW)).isFalse();

        setbacks.failed("c", NOW);

        assertThat(setbacks.holdUpAll(NOW + 24)).isTrue();
        assertThat(setbacks.holdUpAll(NOW + 51)).isFalse();
    }

    @Test
    void a_success_ends_the_wait_of_all_but_of_no_other_subject() {
        setbacks.failed("a", NOW);
        setbacks.failed("b", NOW);
        setbacks.failed("c", NOW);

        setbacks.succeeded("a");

        assertThat(setbacks.holdUpAll(NOW)).isFalse();
        assertThat(setbacks.holdUp("a", NOW)).isFalse();
        assertThat(setbacks.failures("a")).isZero();
        assertThat(setbacks.holdUp("b", NOW)).isTrue();
    }

    @Test
    void failures_while_all_wait_do_not_make_the_wait_longer() {
        for (int subject = 0; subject < 1_000; subject++) {
            setbacks.failed("subject-" + subject, NOW);
        }

        assertThat(setbacks.holdUpAll(NOW + 51)).isFalse();
    }

    @Test
    void a_subject_of_which_nothing_is_heard_is_forgotten() {
        setbacks.failed("a", NOW);

        setbacks.prune(NOW + 60_000);
        assertThat(setbacks.failures("a")).isEqualTo(1);

        setbacks.prune(NOW + 61_000);
        assertThat(setbacks.failures("a")).isZero();
    }
}
