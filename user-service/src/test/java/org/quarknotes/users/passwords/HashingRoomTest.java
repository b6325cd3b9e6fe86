package org.quarknotes.users.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashingRoomTest {
    @ParameterizedTest
    @CsvSource({"32, 2, 1", "64, 2, 1", "84, 8, 2", "256, 2, 2", "256, 8, 6", "4096, 16, 16"})
    void as_many_as_processors_but_no_more_than_half_of_the_heap_holds(long mebibytes, int processors, int atOnce) {
        assertThat(room(mebibytes, processors).atOnce(OptionalInt.empty())).isEqualTo(atOnce);
    }

    @Test
    void more_than_processors_may_be_set() {
        assertThat(room(256, 2).atOnce(OptionalInt.of(6))).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 7, 1000})
    void what_does_not_fit_stops_the_start_with_a_sentence(int set) {
        assertThatThrownBy(() -> room(256, 2).atOnce(OptionalInt.of(set)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "quarknotes.users.hashing.at-once must be 1 to 6, not %d: each hash takes 21 MiB, and half of"
                                + " the heap of 256 MiB is for them. Set it lower, or give the service more memory.",
                        set);
    }

    @Test
    void a_queue_has_at_least_one_place() {
        assertThatThrownBy(() -> new HashingQueue(1, 0))
                .hasMessageContaining("quarknotes.users.hashing.waiting must be at least 1");
    }

    private static HashingRoom room(long mebibytes, int processors) {
        return new HashingRoom(mebibytes << 20, processors);
    }
}
