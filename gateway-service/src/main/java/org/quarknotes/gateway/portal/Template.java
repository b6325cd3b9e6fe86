package org.quarknotes.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markup with places to be filled, such as <code>{{title}}</code>. What is put in is not looked at again. */
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.-]+)}}");

    static Template packaged(String name) {
        return new Template(new String(ClassPath.read(name), UTF_8));
    }

    /** @throws IllegalArgumentException when a place has no value */
    Html fill(Map<String, Html> values) {
        return new Html(PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(value(values, place.group(1)).markup())));
    }

    private static Html value(Map<String, Html> values, String place) {
        var value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException("nothing was given for {{" + place + "}}");
        }
        return value;
    }
}
