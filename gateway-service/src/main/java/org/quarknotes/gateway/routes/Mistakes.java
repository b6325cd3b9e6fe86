package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a document, so that its author hears of all at once. */
final class Mistakes {
    private final Places places;
    private final List<Mistake> all = new ArrayList<>();
    private final Set<JsonPointer> wrong = new HashSet<>();

    Mistakes(Places places) {
        this.places = places;
    }

    /** Something is wrong with a value. */
    void at(JsonPointer value, String sentence) {
        add(value, places.of(value), sentence);
    }

    /** Something is wrong with a name. */
    void atKey(JsonPointer value, String sentence) {
        add(value, places.keyOf(value), sentence);
    }

    /** Something is wrong with the text itself, so that what it means is not known. */
    void at(Place place, String sentence) {
        all.add(new Mistake(place, sentence));
    }

    /** Whether something is wrong there or within. */
    boolean within(JsonPointer value) {
        return wrong.contains(value);
    }

    List<Mistake> all() {
        return all.stream().sorted().distinct().toList();
    }

    Places places() {
        return places;
    }

    private void add(JsonPointer value, Place place, String sentence) {
        all.add(new Mistake(place, sentence));
        for (var outer = value; wrong.add(outer) && !outer.matches(); ) {
            outer = outer.head();
        }
    }
}
