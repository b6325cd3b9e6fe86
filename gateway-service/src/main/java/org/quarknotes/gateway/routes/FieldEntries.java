package org.quarknotes.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads header fields, by their names in lower case. */
final class FieldEntries {
    /** These say where a message ends and whom it is for, which is for the gateway alone to say. */
    private static final Set<String> OF_THE_GATEWAY = Set.of(
            "connection",
            "content-length",
            "host",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** RFC 9110, section 5.5, without what is obsolete. */
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private FieldEntries() {}

    /** Fields that the gateway will send. */
    static <T> Map<String, T> sent(Entry mapping, Function<Entry, T> reading) {
        var fields = new LinkedHashMap<String, T>();
        mapping.members().forEach((name, entry) -> {
            var key = name.toLowerCase(Locale.ROOT);
            refuseOwn(name, key, entry);
            if (!VALUE.matcher(entry.text()).matches()) {
                throw entry.wrong("a field's value is one line of ASCII characters");
            }
            if (fields.put(key, reading.apply(entry)) != null) {
                throw entry.wrong("'%s' is here twice: upper and lower case are the same".formatted(name));
            }
        });
        return fields;
    }

    /** Fields that a message must not have. */
    static Set<String> removed(Entry list) {
        return list.items().stream()
                .map(entry -> {
                    refuseOwn(entry.text(), entry.text().toLowerCase(Locale.ROOT), entry);
                    return entry.text().toLowerCase(Locale.ROOT);
                })
                .collect(Collectors.toSet());
    }

    /** Fields whose values are looked at. */
    static Map<String, String> asked(Entry mapping) {
        var fields = new LinkedHashMap<String, String>();
        mapping.members().forEach((name, entry) -> {
            if (fields.put(name.toLowerCase(Locale.ROOT), entry.text()) != null) {
                throw entry.wrong("'%s' is here twice: upper and lower case are the same".formatted(name));
            }
        });
        return fields;
    }

    private static void refuseOwn(String name, String key, Entry entry) {
        if (OF_THE_GATEWAY.contains(key)) {
            throw entry.wrong(
                    "'%s' is the gateway's own: it says where a message ends or whom it is for".formatted(name));
        }
    }
}
