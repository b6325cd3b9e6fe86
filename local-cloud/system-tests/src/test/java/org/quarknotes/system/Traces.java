package org.quarknotes.system;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * By what a person can be recognised in the tables.
 *
 * @param name what others call the person
 * @param text which nobody else writes
 */
record Traces(Person person, String name, String text) {
    Traces(Person person) {
        this(person, "n-" + UUID.randomUUID(), "t-" + UUID.randomUUID());
    }

    /**
     * The items that tell of the person. Left out is by what notes-service remembers for some minutes that somebody with
     * this id is to be forgotten, because access tokens may outlive their account by less; if it tells no more than that.
     */
    List<String> in(List<String> items) {
        return items.stream()
                .filter(item -> tells(item) && !(remembersForgetting(item) && !tellsMoreThanId(item)))
                .toList();
    }

    private boolean remembersForgetting(String item) {
        return item.startsWith("notes ") && item.contains("ERASURE#" + person.id());
    }

    private boolean tells(String item) {
        return ids().anyMatch(isIn(item)) || tellsMoreThanId(item);
    }

    private boolean tellsMoreThanId(String item) {
        return List.of(person.email(), name, text).stream().anyMatch(isIn(item));
    }

    private static Predicate<String> isIn(String item) {
        var folded = item.toLowerCase(Locale.ROOT);
        return mark -> folded.contains(mark.toLowerCase(Locale.ROOT));
    }

    /** As it is written, and as sixteen bytes would be. */
    private Stream<String> ids() {
        var id = UUID.fromString(person.id());
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        // The last characters depend on what follows the sixteen bytes.
        var base64 =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, 21);
        return Stream.of(person.id(), HexFormat.of().formatHex(bytes), base64);
    }
}
