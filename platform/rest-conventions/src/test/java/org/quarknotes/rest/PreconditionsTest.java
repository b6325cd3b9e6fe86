package org.quarknotes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;

class PreconditionsTest {
    @Test
    void the_current_version_is_admitted_and_no_other() {
        var seen = IfMatch.require("\"3\"");

        assertThat(seen.admits(3)).isTrue();
        assertThat(seen.admits(4)).isFalse();
    }

    @Test
    void an_asterisk_admits_every_version() {
        assertThat(IfMatch.require(" * ").admits(99)).isTrue();
    }

    @Test
    void a_list_admits_each_of_its_versions() {
        var seen = IfMatch.require("\"3\", \"5\"");

        assertThat(seen.admits(3)).isTrue();
        assertThat(seen.admits(5)).isTrue();
        assertThat(seen.admits(4)).isFalse();
    }

    @Test
    void a_weak_tag_never_matches_a_write() {
        assertThat(IfMatch.require("W/\"3\"").admits(3)).isFalse();
    }

    @Test
    void a_missing_header_is_required() {
        var refusal = catchThrowableOfType(ProblemException.class, () -> IfMatch.require(null));

        assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"3", "3\"", "\"3\",", "\"3\" \"4\"", "**", "w/\"3\"", "\"a\nb\""})
    void a_malformed_header_is_refused(String header) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> IfMatch.require(header));

        assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"3\"', true",
                "'W/\"3\"', true",
                "'\"2\", \"3\"', true",
                "*, true",
                "'\"2\"', false",
                "'', false"
            })
    void if_none_match_compares_weakly(String header, boolean has) {
        assertThat(ETags.noneMatchHas(header, 3)).isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", "", " 5", "0005", "99999999999"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> Paging.limit(limit));

        assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
    }

    @Test
    void a_limit_is_20_unless_it_says_otherwise() {
        assertThat(Paging.limit(null)).isEqualTo(20);
        assertThat(Paging.limit("1")).isEqualTo(1);
        assertThat(Paging.limit("100")).isEqualTo(100);
    }
}
