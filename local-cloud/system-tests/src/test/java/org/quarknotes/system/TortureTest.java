package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.torture.FaultKind;
import org.quarknotes.local.torture.Settings;
import org.quarknotes.local.torture.Torture;

/**
 * A short torture of a system of its own. {@code -Dtorture.seed=N} tries another seed, {@code -Dtorture.seconds=N} lasts
 * longer; for hundreds of people there is {@code ./dev torture}.
 */
@Isolated("it measures its patience in seconds, and takes all the processor there is")
class TortureTest {
    private static final int PEOPLE = 24;
    private static final Duration PACE = Duration.ofMillis(600);

    @Test
    void whatever_is_killed_cut_off_or_slowed_nothing_is_lost_and_nothing_told_twice() throws Exception {
        var settings = new Settings(
                Quarknotes.HOUSE,
                Long.getLong("torture.seed", 1),
                Duration.ofSeconds(Long.getLong("torture.seconds", 20)),
                PEOPLE,
                PACE,
                EnumSet.allOf(FaultKind.class));

        var verdict = Torture.of(settings, emptied(Path.of("target", "torture")), System.out::println);

        System.out.println(verdict.text());
        assertThat(verdict.violations()).as(verdict.text()).isEmpty();
        assertThat(verdict.deeds()).as("what was tried").hasSizeGreaterThan(PEOPLE);
    }

    private static Path emptied(Path evidence) {
        if (Files.exists(evidence)) {
            new RunFolder(evidence).delete();
        }
        return evidence;
    }
}
