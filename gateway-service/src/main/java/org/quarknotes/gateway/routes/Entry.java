package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A place in the route file, with what is written there. */
record Entry(JsonNode node) {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+)([a-zA-Z]*)");

    Entry at(String name) {
        var child = node.path(name);
        return new Entry(child.isNull() ? MissingNode.getInstance() : child);
    }

    boolean isThere() {
        return !node.isMissingNode();
    }

    boolean isText() {
        return node.isTextual();
    }

    /** {@code off} stands for nothing, where something would be by default. */
    boolean isOff() {
        return (node.isBoolean() && !node.booleanValue()) || node.asText().equals("off");
    }

    String text() {
        if (!node.isValueNode()) {
            throw new IllegalArgumentException("a text is missing");
        }
        return node.asText();
    }

    String text(String name) {
        var entry = at(name);
        if (!entry.isThere()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return entry.text();
    }

    Optional<String> optional(String name) {
        return Optional.of(at(name)).filter(Entry::isThere).map(Entry::text);
    }

    int number(String name, int otherwise) {
        return at(name).node.asInt(otherwise);
    }

    boolean flag(String name) {
        return at(name).node.asBoolean(false);
    }

    Optional<URI> uri(String name) {
        return optional(name).map(URI::create);
    }

    Duration duration(String name, Duration otherwise) {
        return optional(name).map(Entry::duration).orElse(otherwise);
    }

    private static Duration duration(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no duration such as 250ms, 5s, 10m, 1h or 30d");
        }
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("'" + text + "' is a duration without ms, s, m, h or d");
        };
    }

    long size(String name, long otherwise) {
        return optional(name).map(Entry::size).orElse(otherwise);
    }

    private static long size(String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size such as 512, 16K or 1M");
        }
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "" -> number;
            case "K" -> Math.multiplyExact(number, 1L << 10);
            case "M" -> Math.multiplyExact(number, 1L << 20);
            case "G" -> Math.multiplyExact(number, 1L << 30);
            default -> throw new IllegalArgumentException("'" + text + "' is a size without K, M or G");
        };
    }

    List<Entry> items(String name) {
        var items = new ArrayList<Entry>();
        at(name).node.forEach(item -> items.add(new Entry(item)));
        return items;
    }

    Set<String> texts(String name) {
        var texts = new LinkedHashSet<String>();
        items(name).forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** The members of an object, in their order. */
    <T> Map<String, T> members(Function<Entry, T> reading) {
        var members = new LinkedHashMap<String, T>();
        node.properties().forEach(member -> members.put(member.getKey(), reading.apply(new Entry(member.getValue()))));
        return members;
    }

    /** The name of the only member. */
    String onlyMember() {
        if (node.size() != 1) {
            throw new IllegalArgumentException("there must be exactly one");
        }
        return node.fieldNames().next();
    }
}
