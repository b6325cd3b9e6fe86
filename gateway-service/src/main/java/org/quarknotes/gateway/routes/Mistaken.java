package org.quarknotes.gateway.routes;

import java.io.Serial;

/** A mistake behind which nothing can be read. */
final class Mistaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Mistake mistake;

    Mistaken(Place place, String sentence) {
        super(sentence);
        this.mistake = new Mistake(place, sentence);
    }

    Mistake mistake() {
        return mistake;
    }
}
