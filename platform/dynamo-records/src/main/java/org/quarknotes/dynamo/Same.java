package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Equality as DynamoDB sees it: a set has no order, and a number no trailing zeros. */
final class Same {
    private Same() {}

    static boolean item(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return one.size() == other.size()
                && one.entrySet().stream().allMatch(entry -> value(entry.getValue(), other.get(entry.getKey())));
    }

    static boolean value(@Nullable AttributeValue one, @Nullable AttributeValue other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        if (one.type() != other.type()) {
            return false;
        }
        return switch (one.type()) {
            case N -> number(one.n()).compareTo(number(other.n())) == 0;
            case NS -> numbers(one.ns()).equals(numbers(other.ns()));
            case SS -> new HashSet<>(one.ss()).equals(new HashSet<>(other.ss()));
            case BS -> new HashSet<>(one.bs()).equals(new HashSet<>(other.bs()));
            case M -> item(one.m(), other.m());
            case L -> list(one.l(), other.l());
            case S, B, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> one.equals(other);
        };
    }

    private static boolean list(List<AttributeValue> one, List<AttributeValue> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int place = 0; place < one.size(); place++) {
            if (!value(one.get(place), other.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    private static Set<BigDecimal> numbers(List<String> texts) {
        return texts.stream().map(Same::number).collect(Collectors.toSet());
    }
}
