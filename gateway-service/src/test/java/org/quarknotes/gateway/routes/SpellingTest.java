package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Set<String> KNOWN = Set.of("retries", "throttle", "timeouts", "url");

    @ParameterizedTest
    @CsvSource({
        "retires, retries",
        "trottle, throttle",
        "Throttle, throttle",
        "timeuots, timeouts",
        "uri, url",
        "ulr, url"
    })
    void a_word_that_is_nearly_known_is_recognised(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).contains(meant);
    }

    @Test
    void a_word_that_is_like_none_is_answered_with_all() {
        assertThat(Spelling.nearest("cors", KNOWN)).isEmpty();
        assertThat(Spelling.hint("cors", KNOWN)).isEqualTo("; known are retries, throttle, timeouts, url");
    }

    @Test
    void where_nothing_is_known_it_says_so() {
        assertThat(Spelling.hint("notes", List.of())).isEqualTo("; there is none");
    }

    @Test
    void endless_words_and_lists_cost_nothing() {
        var word = "a".repeat(1_000_000);

        assertThat(Spelling.hint(word, Collections.nCopies(1000, "ab"))).endsWith("ab, ...");
    }
}
