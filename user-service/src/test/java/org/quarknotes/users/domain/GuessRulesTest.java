package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarknotes.users.domain.Guesses.Tally;

class GuessRulesTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({
        "0, 200, PT10M, 5, PT2S, 500, account",
        "20, 0, PT10M, 5, PT2S, 500, address",
        "20, 200, PT0.9S, 5, PT2S, 500, window",
        "20, 200, PT25H, 5, PT2S, 500, window",
        "20, 200, PT10M, -1, PT2S, 500, undelayed",
        "20, 200, PT10M, 5, PT4.1S, 500, longest-delay",
        "20, 200, PT10M, 5, PT-1S, 500, longest-delay",
        "20, 200, PT10M, 5, PT2S, 0, waiting"
    })
    void rules_that_cannot_be_are_refused_by_the_name_of_their_key(
            int account, int address, Duration window, int undelayed, Duration longest, int waiting, String key) {
        assertThatThrownBy(() -> new GuessRules(account, address, window, undelayed, longest, waiting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quarknotes.users.guessing." + key + " must be ");
    }

    @Test
    void delays_double_up_to_the_longest() {
        var rules = new GuessRules(1000, 1000, TEN_MINUTES, 2, Duration.ofSeconds(1), 10);

        assertThat(LongStream.of(0, 1, 2, 3, 4, 5, 6, 7, 900)
                        .map(wrong -> rules.delayAfter(wrong).toMillis()))
                .containsExactly(0L, 0L, 100L, 200L, 400L, 800L, 1000L, 1000L, 1000L);
    }

    @Test
    void the_longest_delay_may_be_none() {
        var rules = new GuessRules(20, 200, TEN_MINUTES, 0, Duration.ZERO, 10);

        assertThat(rules.delayAfter(10)).isZero();
    }

    @Test
    void a_window_is_ten_slices_and_what_has_passed_of_another() {
        var window = GuessWindow.at(Instant.parse("2026-11-21T10:07:59.999Z"), TEN_MINUTES);

        assertThat(window.present()).isEqualTo("2026-11-21T10:07:00Z");
        assertThat(window.oldest()).isEqualTo("2026-11-21T09:57:00Z");
        assertThat(window.forgettable()).isEqualTo("2026-11-21T10:19:00Z");
    }

    @Test
    void as_the_oldest_guesses_are_forgotten_there_is_room_again() {
        var tallies = Map.of(
                Instant.parse("2026-11-21T10:00:00Z"), new Tally(5, 5),
                Instant.parse("2026-11-21T10:03:00Z"), new Tally(9, 7),
                Instant.parse("2026-11-21T10:07:00Z"), new Tally(8, 8));
        var window = GuessWindow.at(Instant.parse("2026-11-21T10:07:30Z"), TEN_MINUTES);

        assertThat(window.fewerThan(20, tallies)).isEqualTo("2026-11-21T10:11:00Z");
        assertThat(window.fewerThan(15, tallies)).isEqualTo("2026-11-21T10:14:00Z");
        assertThat(window.fewerThan(1, tallies)).isEqualTo("2026-11-21T10:18:00Z");
    }
}
