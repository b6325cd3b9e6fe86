package org.quarknotes.gateway.routes;

import java.io.Serial;

/** A part of the route file that cannot be read, which {@link Entry#read} notes. */
final class Wrong extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Entry part;
    private final String sentence;

    /** @param sentence empty if what is wrong with it was said already */
    Wrong(Entry part, String sentence) {
        super(sentence);
        this.part = part;
        this.sentence = sentence;
    }

    void note() {
        if (!sentence.isEmpty()) {
            part.note(sentence);
        }
    }
}
