package org.quarknotes.gateway.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A part of the route file, with what is written there. Whoever reads it may rely on what the schema says of it. */
record Entry(YamlDocument document, JsonPointer pointer, JsonNode node) {

    private static final int MOST_PORTS = 0xFFFF;

    static Entry of(YamlDocument document) {
        return new Entry(document, JsonPointer.empty(), document.data());
    }

    Entry at(String name) {
        return new Entry(document, pointer.appendProperty(name), node.path(name));
    }

    boolean isThere() {
        return !node.isMissingNode();
    }

    boolean isText() {
        return node.isTextual();
    }

    /** The value, unless it is left out. */
    Optional<Entry> optional(String name) {
        return Optional.of(at(name)).filter(Entry::isThere);
    }

    /** {@code off} stands for nothing, where something would be by default. */
    Optional<Entry> unlessOff() {
        return Optional.of(this)
                .filter(entry -> entry.isThere() && !entry.node.asText().equals("off"));
    }

    String text() {
        return node.asText();
    }

    String text(String name) {
        return at(name).text();
    }

    int number(String name, int otherwise) {
        return at(name).node.asInt(otherwise);
    }

    boolean flag(String name) {
        return at(name).node.asBoolean(false);
    }

    /** A duration longer than nothing. */
    Duration duration(String name, Duration otherwise) {
        var duration = durationOrNone(name, otherwise);
        if (!duration.isPositive()) {
            throw at(name).wrong("'%s' must be longer than nothing".formatted(name));
        }
        return duration;
    }

    Duration durationOrNone(String name, Duration otherwise) {
        return optional(name).map(Amounts::duration).orElse(otherwise);
    }

    long size(String name, long otherwise) {
        return optional(name).map(Amounts::size).orElse(otherwise);
    }

    /** An address, whose text is not told: it may hold a secret. */
    URI uri() {
        try {
            var address = new URI(text()).parseServerAuthority();
            if (address.getPort() > MOST_PORTS) {
                throw wrong("this is no address: there is no such port");
            }
            return address;
        } catch (URISyntaxException e) {
            throw wrong("this is no address: " + e.getReason().toLowerCase(Locale.ROOT));
        }
    }

    List<Entry> items() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Entry(document, pointer.appendIndex(i), node.get(i)))
                .toList();
    }

    Set<String> texts(String name) {
        var texts = new LinkedHashSet<String>();
        at(name).items().forEach(item -> texts.add(item.text()));
        return texts;
    }

    /** The members of a mapping, in their order. */
    Map<String, Entry> members() {
        var members = new LinkedHashMap<String, Entry>();
        node.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
        return members;
    }

    /** The only member of a mapping. */
    Map.Entry<String, Entry> only() {
        return members().entrySet().iterator().next();
    }

    /** Reads what is sound. What turns out to be wrong is noted, and nothing comes of it. */
    <T> Optional<T> read(Function<Entry, T> reading) {
        if (!isThere() || document.mistakes().within(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(this));
        } catch (Wrong e) {
            e.note();
        } catch (IllegalArgumentException e) {
            note(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Says that something is wrong here, and reading goes on. */
    void note(String sentence) {
        document.wrong(pointer, sentence);
    }

    /** Something is wrong here, so that what is around it cannot be read. */
    Wrong wrong(String sentence) {
        return new Wrong(this, sentence);
    }

    /** The line of the file, for sentences about two places. */
    int line() {
        return document.mistakes().places().keyOf(pointer).line();
    }
}
