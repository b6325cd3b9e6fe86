package org.quarknotes.local.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void so_many_percent_were_as_quick_or_quicker() {
        var hundred = new Latencies(LongStream.rangeClosed(1, 100)
                .map(rank -> (101 - rank) * 1_000_000)
                .boxed()
                .toList());

        assertThat(hundred.millis(50)).isEqualTo(50);
        assertThat(hundred.millis(99)).isEqualTo(99);
        assertThat(new Latencies(List.of(3_000_000L)).millis(1)).isEqualTo(3);
    }

    @Test
    void nothing_that_arrived_says_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(List.of()));
    }
}
