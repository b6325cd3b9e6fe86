package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each part of a document is in its file. */
final class Places {
    private final Map<JsonPointer, Place> values = new HashMap<>();
    private final Map<JsonPointer, Place> keys = new HashMap<>();
    private final Map<JsonPointer, String> written = new HashMap<>();

    /** What is said twice keeps its first place. */
    void value(JsonPointer of, Place place) {
        values.putIfAbsent(of, place);
    }

    /** Where the name was before, if it is there for the second time. */
    Optional<Place> firstKey(JsonPointer of, Place place) {
        return Optional.ofNullable(keys.putIfAbsent(of, place));
    }

    /** How a text is written where that is not what it says: it may have come from the environment. */
    void written(JsonPointer of, String text) {
        written.putIfAbsent(of, text);
    }

    /** Where a value begins; of what is not there, where that begins which should have it. */
    Place of(JsonPointer pointer) {
        var place = values.get(pointer);
        return place == null ? outside(pointer) : place;
    }

    /** Where the name of a value begins, or the value itself if it has no name. */
    Place keyOf(JsonPointer pointer) {
        var place = keys.get(pointer);
        return place == null ? of(pointer) : place;
    }

    /** What the file has there, with variables as they stand: their values may be secrets. */
    String asWritten(JsonPointer pointer, String value) {
        return written.getOrDefault(pointer, value);
    }

    private Place outside(JsonPointer pointer) {
        return pointer.matches() ? Place.START : of(pointer.head());
    }
}
