package org.quarknotes.gateway.exchange;

import java.io.Serial;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/** Ends a request with a problem document, and perhaps some fields that belong to it. */
public final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Field> fields;
    private final transient List<Violation> violations;

    /**
     * Without stack trace: strangers cause these, in any number.
     *
     * @param detail a sentence for the client
     */
    public Refused(ProblemType type, String detail, Field... fields) {
        this(type, detail, List.of(fields), List.of());
    }

    private Refused(ProblemType type, String detail, List<Field> fields, List<Violation> violations) {
        super(detail, null, false, false);
        this.type = type;
        this.fields = fields;
        this.violations = violations;
    }

    /** The end of a request whose content was looked at. */
    public static Refused because(ProblemType type, String detail, List<Violation> violations) {
        return new Refused(type, detail, List.of(), List.copyOf(violations));
    }

    /** The end of a request whose client is gone: nobody will be told. */
    public static Refused clientLeft() {
        return new Refused(ProblemType.REQUEST_TIMEOUT, "The client left before it was answered.");
    }

    public ProblemType type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** What is wrong with the content; empty unless it was looked at. */
    public List<Violation> violations() {
        return violations;
    }
}
