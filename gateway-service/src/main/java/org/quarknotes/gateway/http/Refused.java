package org.quarknotes.gateway.http;

import java.io.Serial;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.problems.ProblemType;

/** Ends a request with a problem document, and perhaps some fields that belong to it. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Field> fields;

    /**
     * Without stack trace: strangers cause these, in any number.
     *
     * @param detail a sentence for the client
     */
    Refused(ProblemType type, String detail, Field... fields) {
        super(detail, null, false, false);
        this.type = type;
        this.fields = List.of(fields);
    }

    ProblemType type() {
        return type;
    }

    List<Field> fields() {
        return fields;
    }
}
