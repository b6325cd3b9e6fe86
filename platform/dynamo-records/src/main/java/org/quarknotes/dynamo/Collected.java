package org.quarknotes.dynamo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The kinds of many values. */
final class Collected {
    private Collected() {}

    /** Some collection of elements of one kind. */
    abstract static class Of<C, E> extends Kind<C> {
        final Kind<E> elements;

        Of(String name, Kind<E> elements) {
            super(name + " of " + elements);
            this.elements = elements;
        }

        @Override
        final Optional<Kind<?>> element() {
            return Optional.of(elements);
        }

        /** The stored form of an element; a collection has no place for one that is kept as a missing attribute. */
        final AttributeValue writeElement(E element) {
            if (elements.isKeptAbsent(element)) {
                throw new IllegalArgumentException("a %s cannot hold an empty set".formatted(this));
            }
            return elements.write(element);
        }
    }

    static final class Lists<E> extends Of<List<E>, E> {
        Lists(Kind<E> elements) {
            super("list", elements);
        }

        @Override
        public AttributeValue write(List<E> values) {
            var stored = new ArrayList<AttributeValue>(values.size());
            for (var value : values) {
                stored.add(writeElement(value));
            }
            return AttributeValue.fromL(stored);
        }

        @Override
        @Nullable
        List<E> parse(AttributeValue stored) {
            if (!stored.hasL()) {
                return null;
            }
            var values = new ArrayList<E>(stored.l().size());
            for (var element : stored.l()) {
                values.add(elements.read(element));
            }
            return Collections.unmodifiableList(values);
        }
    }

    static final class Maps<E> extends Of<Map<String, E>, E> {
        Maps(Kind<E> elements) {
            super("map", elements);
        }

        @Override
        public AttributeValue write(Map<String, E> values) {
            var stored = new HashMap<String, AttributeValue>();
            for (var entry : values.entrySet()) {
                stored.put(entry.getKey(), writeElement(entry.getValue()));
            }
            return AttributeValue.fromM(stored);
        }

        @Override
        @Nullable
        Map<String, E> parse(AttributeValue stored) {
            if (!stored.hasM()) {
                return null;
            }
            var values = new HashMap<String, E>();
            for (var entry : stored.m().entrySet()) {
                values.put(entry.getKey(), elements.read(entry.getValue()));
            }
            return Collections.unmodifiableMap(values);
        }
    }

    /** A set of texts, numbers or binaries; DynamoDB has no empty one. */
    static final class Sets<E> extends Of<Set<E>, E> {
        Sets(Kind<E> elements) {
            super("set", elements);
        }

        @Override
        boolean isKeptAbsent(Set<E> values) {
            return values.isEmpty();
        }

        @Override
        Set<E> whenAbsent() {
            return Set.of();
        }

        @Override
        public AttributeValue write(Set<E> values) {
            var texts = new LinkedHashSet<String>();
            var numbers = new LinkedHashSet<String>();
            var binaries = new LinkedHashSet<SdkBytes>();
            for (var value : values) {
                var stored = elements.write(value);
                switch (stored.type()) {
                    case S -> texts.add(stored.s());
                    case N -> numbers.add(stored.n());
                    case B -> binaries.add(stored.b());
                    default ->
                        throw new IllegalArgumentException(
                                "a %s cannot be: sets hold texts, numbers or binaries".formatted(this));
                }
            }
            return stored(texts, numbers, binaries);
        }

        private AttributeValue stored(Set<String> texts, Set<String> numbers, Set<SdkBytes> binaries) {
            if (texts.isEmpty() && binaries.isEmpty()) {
                if (numbers.isEmpty()) {
                    throw new IllegalArgumentException("DynamoDB has no empty set");
                }
                return AttributeValue.fromNs(List.copyOf(numbers));
            }
            return binaries.isEmpty()
                    ? AttributeValue.fromSs(List.copyOf(texts))
                    : AttributeValue.fromBs(List.copyOf(binaries));
        }

        @Override
        @Nullable
        Set<E> parse(AttributeValue stored) {
            var values = new LinkedHashSet<E>();
            for (var text : stored.ss()) {
                values.add(elements.read(AttributeValue.fromS(text)));
            }
            for (var number : stored.ns()) {
                values.add(elements.read(AttributeValue.fromN(number)));
            }
            for (var binary : stored.bs()) {
                values.add(elements.read(AttributeValue.fromB(binary)));
            }
            return values.isEmpty() ? null : Collections.unmodifiableSet(values);
        }
    }
}
