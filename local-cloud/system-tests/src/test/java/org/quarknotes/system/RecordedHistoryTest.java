package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quarknotes.system.RecordedHistory.Observation;
import org.quarknotes.system.RecordedHistory.Observation.Read;
import org.quarknotes.system.RecordedHistory.Observation.Unknown;
import org.quarknotes.system.RecordedHistory.Observation.Written;

/** The judge of the others is not blind. */
class RecordedHistoryTest {
    private static final SortedMap<Long, String> THREE = stored(Map.of(1L, "a", 2L, "b", 3L, "c"));

    @Test
    void what_could_have_happened_one_after_another_is_no_contradiction() {
        assertThat(contradictions(
                        THREE,
                        new Read(0, 1, 1, "a"),
                        new Written(2, 9, 1, "b"),
                        new Read(3, 8, 1, "a"),
                        new Read(3, 8, 2, "b"),
                        new Written(10, 11, 2, "c"),
                        new Read(12, 13, 3, "c")))
                .isEmpty();
    }

    @Test
    void a_lost_update_is_found() {
        assertThat(contradictions(
                        stored(Map.of(1L, "a", 2L, "c")), new Written(0, 1, 1, "b"), new Written(0, 1, 1, "c")))
                .containsExactly("lost: 'b', acknowledged as version 2", "version 2 was acknowledged twice");
    }

    @Test
    void a_write_that_was_acknowledged_and_is_gone_is_found() {
        assertThat(contradictions(stored(Map.of(1L, "a")), new Written(0, 1, 1, "b")))
                .containsExactly("lost: 'b', acknowledged as version 2");
    }

    @Test
    void a_stale_read_is_found() {
        assertThat(contradictions(THREE, new Written(0, 1, 1, "b"), new Written(2, 3, 2, "c"), new Read(4, 5, 2, "b")))
                .singleElement()
                .asString()
                .startsWith("stale: Read");
    }

    @Test
    void a_read_that_is_older_than_an_earlier_read_is_found() {
        assertThat(contradictions(
                        THREE,
                        new Written(0, 1, 1, "b"),
                        new Written(2, 9, 2, "c"),
                        new Read(3, 4, 3, "c"),
                        new Read(5, 6, 2, "b")))
                .singleElement()
                .asString()
                .startsWith("stale: Read");
    }

    @Test
    void a_write_on_a_version_that_was_over_is_found() {
        assertThat(contradictions(THREE, new Written(4, 5, 1, "b"), new Written(0, 1, 2, "c")))
                .singleElement()
                .asString()
                .startsWith("stale: Written");
    }

    @Test
    void a_version_that_was_read_before_it_was_written_is_found() {
        assertThat(contradictions(stored(Map.of(1L, "a", 2L, "b")), new Read(0, 1, 2, "b"), new Written(2, 3, 1, "b")))
                .contains("version 2 was read before it was written");
    }

    @Test
    void a_version_that_was_read_as_something_else_is_found() {
        assertThat(contradictions(stored(Map.of(1L, "a")), new Read(0, 1, 1, "z"), new Read(2, 3, 7, "a")))
                .containsExactly("version 1 was read as 'z'", "version 7 was read as 'a'");
    }

    @Test
    void a_gap_and_a_version_from_nowhere_are_found() {
        assertThat(contradictions(stored(Map.of(1L, "a", 3L, "c"))))
                .containsExactly("version 1 is followed by 3", "nobody wrote 'c', version 3");
    }

    @Test
    void a_call_without_an_answer_may_have_had_its_effect_late_or_not_at_all() {
        var unknown = new Unknown(0, 1, "b");

        assertThat(contradictions(stored(Map.of(1L, "a")), unknown, new Read(8, 9, 1, "a")))
                .isEmpty();
        assertThat(contradictions(
                        stored(Map.of(1L, "a", 2L, "b")), unknown, new Read(5, 6, 1, "a"), new Read(8, 9, 2, "b")))
                .isEmpty();
    }

    @Test
    void a_call_without_an_answer_has_had_its_effect_once_it_was_seen() {
        assertThat(contradictions(
                        stored(Map.of(1L, "a", 2L, "b")),
                        new Unknown(0, 1, "b"),
                        new Read(5, 6, 2, "b"),
                        new Read(8, 9, 1, "a")))
                .singleElement()
                .asString()
                .startsWith("stale: Read");
    }

    private static List<String> contradictions(SortedMap<Long, String> stored, Observation... observations) {
        return new RecordedHistory(List.of(observations)).contradictions(stored);
    }

    private static SortedMap<Long, String> stored(Map<Long, String> versions) {
        return new TreeMap<>(versions);
    }
}
