package org.quarknotes.problems;

import java.io.Serial;
import java.util.List;

/** Ends a request with a problem document. Thrown at an HTTP edge; a domain throws rejections of its own. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** A {@code validation-failed} for one field. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED,
                "The request has content that is not acceptable.",
                List.of(new Violation(field, message)));
    }

    public ProblemType type() {
        return type;
    }

    /** The document for the request with this id. */
    public Problem toProblem(String requestId) {
        return new Problem(type, getMessage(), requestId, violations);
    }
}
