package org.quarknotes.system;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the bodies of batches. */
final class Batches {
    private Batches() {}

    static String of(String... operations) {
        return of(List.of(operations));
    }

    static String of(List<String> operations) {
        return "{\"operations\": [" + String.join(", ", operations) + "]}";
    }

    /** So many notes, each as it is given. */
    static String creates(int size, IntFunction<String> note) {
        return of(IntStream.range(0, size).mapToObj(note).map(Batches::create).toList());
    }

    static String create(String note) {
        return "{\"op\": \"create\", \"note\": %s}".formatted(note);
    }

    static String update(String note, int version, String patch) {
        return "{\"op\": \"update\", \"id\": \"%s\", \"version\": %d, \"patch\": %s}"
                .formatted(Desk.id(note), version, patch);
    }

    static String delete(String note, int version) {
        return "{\"op\": \"delete\", \"id\": \"%s\", \"version\": %d}".formatted(Desk.id(note), version);
    }

    /** As many different tags as a note may have, as a JSON array. */
    static String twentyTags(String prefix) {
        return IntStream.range(0, 20)
                .mapToObj(n -> "\"%s-%d\"".formatted(prefix, n))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
