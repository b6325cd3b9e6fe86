package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of a message's header (RFC 9110, section 5).
 *
 * @param name compared without regard to case
 */
public record Field(String name, String value) {

    /** The name in lower case. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The values of all fields with this name. */
    public static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The fields with a name among {@code names}, unless Connection declares them to be for one hop only. */
    static List<Field> select(List<Field> fields, Set<String> names) {
        var hopByHop = namedByConnection(fields);
        var selected = new ArrayList<Field>();
        for (var field : fields) {
            var key = field.key();
            if (names.contains(key) && !hopByHop.contains(key)) {
                selected.add(new Field(key, field.value()));
            }
        }
        return selected;
    }

    private static Set<String> namedByConnection(List<Field> fields) {
        var names = new HashSet<String>();
        for (var field : fields) {
            if (field.key().equals("connection")) {
                for (var name : field.value().split(",", -1)) {
                    names.add(name.strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }
}
