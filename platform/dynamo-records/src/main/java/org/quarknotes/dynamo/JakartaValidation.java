package org.quarknotes.dynamo;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Checks records by their Jakarta Validation constraints before they become items; needs {@code
 * jakarta.validation:jakarta.validation-api} and an implementation of it.
 *
 * <pre>{@code
 * EntityType.<Book>named("book")....checkedBy(JakartaValidation.by(validator))
 * }</pre>
 */
public final class JakartaValidation {
    private JakartaValidation() {}

    /** A check that throws {@link ConstraintViolationException} for a record that breaks a constraint. */
    public static <T> Consumer<T> by(Validator validator) {
        return by(() -> validator);
    }

    /** The same, with a validator that is asked for at each check: for a type that is made before its validator. */
    public static <T> Consumer<T> by(Supplier<Validator> validator) {
        return entity -> {
            var violations = validator.get().validate(entity);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
        };
    }
}
