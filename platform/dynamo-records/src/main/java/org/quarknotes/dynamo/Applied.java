package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link Change}s made to an item in memory, as DynamoDB would make them. */
final class Applied {
    private Applied() {}

    /** A changed copy. */
    static Map<String, AttributeValue> to(Map<String, AttributeValue> item, List<Change> changes) {
        var changed = new HashMap<>(item);
        changes.forEach(change -> apply(changed, change.path(), change));
        return changed;
    }

    private static void apply(Map<String, AttributeValue> map, List<String> path, Change change) {
        var name = path.getFirst();
        var value = map.get(name);
        if (path.size() > 1) {
            if (value == null || !value.hasM()) {
                throw new IllegalStateException("there is no nested record '%s' to change".formatted(name));
            }
            var members = new HashMap<>(value.m());
            apply(members, path.subList(1, path.size()), change);
            map.put(name, AttributeValue.fromM(members));
            return;
        }
        changed(value, change).ifPresentOrElse(now -> map.put(name, now), () -> map.remove(name));
    }

    private static Optional<AttributeValue> changed(@Nullable AttributeValue value, Change change) {
        return switch (change) {
            case Change.Set to -> Optional.of(to.value());
            case Change.SetIfAbsent to -> Optional.of(value == null ? to.value() : value);
            case Change.Add plus -> Optional.of(sum(value == null ? plus.base() : value, plus.amount()));
            case Change.Append end -> Optional.of(joined(value == null ? end.base() : value, end.more()));
            case Change.Remove _ -> Optional.empty();
            case Change.AddElements more -> withElements(value, more.elements(), true);
            case Change.RemoveElements gone -> withElements(value, gone.elements(), false);
        };
    }

    private static AttributeValue sum(AttributeValue one, AttributeValue other) {
        return AttributeValue.fromN(
                new BigDecimal(one.n()).add(new BigDecimal(other.n())).toPlainString());
    }

    private static AttributeValue joined(AttributeValue one, AttributeValue other) {
        var elements = new ArrayList<>(one.l());
        elements.addAll(other.l());
        return AttributeValue.fromL(elements);
    }

    /** A set that would be empty is no attribute. */
    private static Optional<AttributeValue> withElements(
            @Nullable AttributeValue set, AttributeValue elements, boolean added) {
        var value = set == null ? AttributeValue.builder().build() : set;
        if (elements.hasSs()) {
            var texts = combined(value.hasSs() ? value.ss() : List.<String>of(), elements.ss(), added);
            return texts.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromSs(texts));
        }
        if (elements.hasNs()) {
            var numbers = combined(value.hasNs() ? value.ns() : List.<String>of(), elements.ns(), added);
            return numbers.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromNs(numbers));
        }
        var bytes = combined(value.hasBs() ? value.bs() : List.<SdkBytes>of(), elements.bs(), added);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromBs(bytes));
    }

    private static <E> List<E> combined(List<E> one, List<E> other, boolean added) {
        var all = new LinkedHashSet<>(one);
        if (added) {
            all.addAll(other);
        } else {
            all.removeAll(other);
        }
        return List.copyOf(all);
    }
}
