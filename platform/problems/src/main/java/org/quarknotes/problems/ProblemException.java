package org.quarknotes.problems;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem document. Thrown at an HTTP edge; a domain throws rejections of its own. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient Optional<Failed> failed;

    private record Failed(int operation, ProblemException cause) {}

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, Optional.empty());
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, Optional<Failed> failed) {
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.failed = failed;
    }

    /** A {@code validation-failed} for one field. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED,
                "The request has content that is not acceptable.",
                List.of(new Violation(field, message)));
    }

    /**
     * A {@code batch-failed}: nothing was done of several operations, because of one.
     *
     * @param operation which one, counted from 0
     * @param cause what it would have been answered alone
     */
    public static ProblemException batchFailed(int operation, ProblemException cause) {
        return new ProblemException(
                ProblemType.BATCH_FAILED,
                "Nothing was done, because operation %d cannot be done: %s".formatted(operation, cause.getMessage()),
                List.of(),
                Optional.of(new Failed(operation, cause)));
    }

    public ProblemType type() {
        return type;
    }

    /** The document for the request with this id. */
    public Problem toProblem(String requestId) {
        return new Problem(
                type,
                getMessage(),
                requestId,
                violations,
                failed.map(one ->
                        new Problem.FailedOperation(one.operation(), one.cause().toProblem(requestId))));
    }
}
