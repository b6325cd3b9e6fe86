package org.quarknotes.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void a_slow_line_adds_the_time_of_the_bytes_to_the_delay() {
        var line = new Line.Slow(Duration.ofMillis(50), 1_000);

        assertThat(line.lasts(0)).isEqualTo(Duration.ofMillis(50));
        assertThat(line.lasts(200)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void a_line_that_would_never_let_anything_pass_is_called_cut_and_not_slow() {
        assertThatThrownBy(() -> new Line.Slow(Duration.ZERO, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Line.Slow(Duration.ofMillis(-1), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
