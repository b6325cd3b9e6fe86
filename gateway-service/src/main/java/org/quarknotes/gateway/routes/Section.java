package org.quarknotes.gateway.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A section of the file whose entries are referred to by name. */
final class Section<T> {
    private final String kind;
    private final Map<String, Optional<T>> entries = new LinkedHashMap<>();

    /**
     * Reads all its entries; some may turn out to be wrong.
     *
     * @param name of the section, in the plural
     */
    Section(String name, Entry document, BiFunction<String, Entry, T> reading) {
        this.kind = name.substring(0, name.length() - 1);
        document.at(name)
                .members()
                .forEach((key, entry) -> entries.put(key, entry.read(sound -> reading.apply(key, sound))));
    }

    /** What an entry elsewhere means by a name. */
    T get(Entry reference) {
        var name = reference.text();
        var known = entries.get(name);
        if (known == null) {
            throw reference.wrong("there is no %s '%s'%s".formatted(kind, name, Spelling.hint(name, entries.keySet())));
        }
        return known.orElseThrow(() -> reference.wrong(""));
    }

    List<T> all() {
        return entries.values().stream().flatMap(Optional::stream).toList();
    }
}
