package org.quarknotes.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/**
 * Collects everything that is wrong with a request's content, so that a client learns it all at once. Values check
 * themselves when they are made; their {@link IllegalArgumentException}s become violations.
 *
 * <pre>{@code
 * var violations = new Violations();
 * var title = violations.required("title", text.title(), Title::new);
 * var body = violations.optional("body", text.body(), Body::new, Body.EMPTY);
 * return violations.whenSound(() -> new Draft(title.get(), body.get()));
 * }</pre>
 */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** A value whose making succeeded, or whose violation has been noted. */
    public static final class Checked<V> {
        private final @Nullable V value;

        private Checked(@Nullable V value) {
            this.value = value;
        }

        /** The value; call it only inside {@link Violations#whenSound}. */
        public V get() {
            if (value == null) {
                throw new IllegalStateException("a violation was noted for this value");
            }
            return value;
        }
    }

    /** Makes a value of what must be there. */
    public <R, V> Checked<V> required(String field, @Nullable R raw, Function<R, V> making) {
        if (raw == null) {
            add(field, "is required");
            return new Checked<>(null);
        }
        return make(field, raw, making);
    }

    /** Makes a value of what may be missing. */
    public <R, V> Checked<V> optional(String field, @Nullable R raw, Function<R, V> making, V otherwise) {
        return raw == null ? new Checked<>(otherwise) : make(field, raw, making);
    }

    /** Notes a violation. */
    public void add(String field, String message) {
        found.add(new Violation(field, message));
    }

    /**
     * What the supplier makes of the checked values.
     *
     * @throws ProblemException {@code validation-failed} with all violations, if there are any
     */
    public <R> R whenSound(Supplier<R> whole) {
        requireSound();
        return whole.get();
    }

    /**
     * Goes on only if all that was checked is sound.
     *
     * @throws ProblemException {@code validation-failed} with all violations, if there are any
     */
    public void requireSound() {
        if (!found.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED, "The request has content that is not acceptable.", found);
        }
    }

    private <R, V> Checked<V> make(String field, R raw, Function<R, V> making) {
        try {
            return new Checked<>(making.apply(raw));
        } catch (IllegalArgumentException violation) {
            add(field, String.valueOf(violation.getMessage()));
            return new Checked<>(null);
        }
    }
}
