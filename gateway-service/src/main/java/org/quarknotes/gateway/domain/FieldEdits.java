package org.quarknotes.gateway.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Changes the header of a message as a route says, but never what tells where it ends, who sends it or whose it is. */
public final class FieldEdits {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern UNSENDABLE = Pattern.compile("[^\\t\\x20-\\x7e]");

    /** Framing and what holds for one hop only. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-range",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Names, and with an asterisk what names begin with. */
    private static final List<String> OF_THE_GATEWAY =
            List.of("proxy-*", "x-request-id", "x-user*", "forwarded", "x-forwarded-*", "traceparent", "tracestate");

    private static final List<String> OF_POLICIES =
            List.of("access-control-*", "vary", "age", "cache-status", "x-content-type-options");

    private static final Set<String> CREDENTIALS =
            Set.of("header.authorization", "header.x-api-key", "header.cookie", "body");

    private final Rule.Edits edits;
    private final Set<String> replaced;

    private FieldEdits(Rule.Edits edits) {
        this.edits = edits;
        this.replaced = new HashSet<>(edits.remove());
        this.replaced.addAll(edits.set().keySet());
    }

    /** Fills a template, with this encoding of the values. */
    @FunctionalInterface
    public interface Filling {
        String fill(Template template, UnaryOperator<String> encoding);
    }

    /**
     * Changes what a service is told.
     *
     * @throws IllegalArgumentException when a field is none of the route's business; with a sentence for its author
     */
    public static FieldEdits ofRequest(Rule.Edits edits) {
        return checked(edits, OF_THE_GATEWAY);
    }

    /**
     * Changes what a client is told.
     *
     * @throws IllegalArgumentException when a field is none of the route's business; with a sentence for its author
     */
    public static FieldEdits ofResponse(Rule.Edits edits) {
        var reserved = new ArrayList<>(OF_THE_GATEWAY);
        reserved.addAll(OF_POLICIES);
        return checked(edits, reserved);
    }

    /**
     * Lets pass a field that an answer in the route file may have.
     *
     * @throws IllegalArgumentException when it is none of the route's business; with a sentence for its author
     */
    public static void requireSendable(Field field) {
        requireEditable(field.name(), OF_THE_GATEWAY);
        requireHarmless(field.name(), new Template(List.of(new Template.Part.Literal(field.value()))));
    }

    private static FieldEdits checked(Rule.Edits edits, List<String> reserved) {
        edits.set().forEach((name, template) -> {
            requireEditable(name, reserved);
            requireHarmless(name, template);
        });
        edits.remove().forEach(name -> requireEditable(name, reserved));
        return new FieldEdits(edits);
    }

    /** Some servers take an underscore for a hyphen, so that both spell one name. */
    private static void requireEditable(String name, List<String> reserved) {
        require(NAME.matcher(name).matches(), "'" + name + "' cannot be the name of a header field");
        var key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        require(
                !OF_THE_CONNECTION.contains(key),
                "the header field '" + name + "' belongs to the connection or the body; no route can change it");
        require(
                reserved.stream().noneMatch(own -> isNamed(own, key)),
                "the header field '" + name + "' is written by the gateway alone; no route can change it");
    }

    private static boolean isNamed(String reserved, String key) {
        return reserved.endsWith("*")
                ? key.startsWith(reserved.substring(0, reserved.length() - 1))
                : key.equals(reserved);
    }

    private static void requireHarmless(String name, Template template) {
        for (var part : template.parts()) {
            switch (part) {
                case Template.Part.Literal(var text) ->
                    require(
                            !UNSENDABLE.matcher(text).find(),
                            "the header field '" + name + "' can have visible ASCII characters and spaces only");
                case Template.Part.Placeholder(var value) ->
                    require(
                            !CREDENTIALS.contains(value.toLowerCase(Locale.ROOT)),
                            "the header field '" + name + "' cannot hold {" + value + "}");
            }
        }
    }

    /** These fields, edited. A field whose text is empty for this request is not there at all. */
    public List<Field> applied(List<Field> fields, Filling filling) {
        var edited = new ArrayList<Field>(fields.size() + edits.set().size());
        for (var field : fields) {
            if (!replaced.contains(field.key())) {
                edited.add(field);
            }
        }
        edits.set().forEach((name, template) -> {
            var text = filling.fill(template, FieldText.encoding(template));
            if (!text.isBlank()) {
                edited.add(new Field(name, text.strip()));
            }
        });
        return edited;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
