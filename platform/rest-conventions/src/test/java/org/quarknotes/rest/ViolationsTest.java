package org.quarknotes.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.Violation;

class ViolationsTest {
    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var violations = new Violations();
        violations.required("title", null, String::valueOf);
        violations.optional("size", "-1", ViolationsTest::positive, 0);

        var refusal = catchThrowableOfType(ProblemException.class, () -> violations.whenSound(() -> "unreached"));

        assertThat(refusal.toProblem("r").violations())
                .containsExactly(new Violation("title", "is required"), new Violation("size", "must be positive"));
    }

    @Test
    void sound_values_make_the_whole() {
        var violations = new Violations();
        var given = violations.required("size", "5", ViolationsTest::positive);
        var missing = violations.optional("other", null, ViolationsTest::positive, 7);

        assertThat(violations.whenSound(() -> given.get() + missing.get()).intValue())
                .isEqualTo(12);
    }

    private static int positive(String text) {
        var number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("must be positive");
        }
        return number;
    }
}
