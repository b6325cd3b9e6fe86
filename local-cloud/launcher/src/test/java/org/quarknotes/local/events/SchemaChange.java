package org.quarknotes.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What stands between a released schema and its successor. Readers of the released one read new events, and readers of
 * the new one read events that still wait: so members may be added that nobody needs to send, and words for people may
 * change, but nothing else.
 */
record SchemaChange(JsonNode released, JsonNode current) {
    private static final Set<String> WORDS = Set.of("description", "$comment", "examples");

    /** Each thing that would break somebody, in words. */
    Stream<String> breaches() {
        return breaches("the data", released, current);
    }

    private static Stream<String> breaches(String place, JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(WORDS);
        return names.stream().flatMap(name -> switch (name) {
            case "properties" -> members(before.path(name), after.path(name));
            case "required" -> required(place, before.path(name), after.path(name));
            case "items" -> breaches("an item of " + place, before.path(name), after.path(name));
            default ->
                Objects.equals(before.get(name), after.get(name))
                        ? Stream.<String>empty()
                        : Stream.of("'%s' of %s changes from %s to %s"
                                .formatted(name, place, before.path(name), after.path(name)));
        });
    }

    private static Stream<String> members(JsonNode before, JsonNode after) {
        return stream(before.fieldNames())
                .flatMap(name -> after.has(name)
                        ? breaches("'" + name + "'", before.get(name), after.get(name))
                        : Stream.of("'" + name + "' is gone"));
    }

    private static Stream<String> required(String place, JsonNode before, JsonNode after) {
        var old = texts(before);
        var now = texts(after);
        return Stream.concat(
                old.stream().filter(name -> !now.contains(name)).map(name -> "'" + name + "' is no longer required"),
                now.stream()
                        .filter(name -> !old.contains(name))
                        .map(name -> "'%s' of %s becomes required".formatted(name, place)));
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Stream<String> stream(Iterator<String> names) {
        Iterable<String> all = () -> names;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
