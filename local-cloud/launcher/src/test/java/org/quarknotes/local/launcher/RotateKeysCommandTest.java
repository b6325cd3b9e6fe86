package org.quarknotes.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.system.Rotation;

class RotateKeysCommandTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(16 * 60);

    @Test
    void it_says_which_key_does_what_and_until_when() {
        var done = new Rotation.Done("kid-2", "kid-3", "kid-1", LATER);

        assertThat(RotateKeysCommand.text(done, true))
                .contains(
                        "current    kid-2   signs as soon as user-service has seen it",
                        "next       kid-3",
                        "previous   kid-1   verifies until the next rotation, which is safe from " + Words.time(LATER));
        assertThat(RotateKeysCommand.text(done, false)).contains("kid-2   signs after ./dev up --keep");
    }

    @Test
    void it_says_when_it_may_be_done_again() {
        assertThat(RotateKeysCommand.text(new Rotation.TooSoon(NOON, LATER)))
                .contains("changed at " + Words.time(NOON), "again from " + Words.time(LATER), "--force");
    }
}
