package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class JakartaValidationTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Rating(@NotBlank String book, @Max(5) long stars) {
        static final EntityType<Rating> RATING = EntityType.<Rating>named("rating")
                .key("BOOK#{book}", "RATING")
                .text("book", Rating::book)
                .number("stars", Rating::stars)
                .checkedBy(JakartaValidation.by(() -> VALIDATOR))
                .readBy(row -> new Rating(row.text("book"), row.number("stars")));
    }

    @Test
    void a_record_that_breaks_a_constraint_never_becomes_an_item() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> Rating.RATING.toItem(new Rating("b", 6)))
                .withMessage("stars: must be less than or equal to 5");
    }

    @Test
    void a_record_that_keeps_to_them_does() {
        assertThat(Rating.RATING.fromItem(Rating.RATING.toItem(new Rating("b", 5))))
                .isEqualTo(new Rating("b", 5));
    }

    @Test
    void several_checks_are_all_done() {
        var type = EntityType.<Rating>named("rating")
                .key("BOOK#{book}", "RATING")
                .text("book", Rating::book)
                .checkedBy(JakartaValidation.by(VALIDATOR))
                .checkedBy(rating -> {
                    if (rating.stars() == 0) {
                        throw new IllegalArgumentException("a rating needs a star");
                    }
                })
                .readBy(row -> new Rating(row.text("book"), 1));

        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> type.toItem(new Rating(" ", 0)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> type.toItem(new Rating("b", 0)))
                .withMessage("a rating needs a star");
    }
}
