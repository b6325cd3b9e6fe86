package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The usual {@link Kind}s; what a value loses on its way, if anything, is said at each. */
public final class Kinds {
    private Kinds() {}

    /** A string as it is. */
    public static Kind<String> text() {
        return Scalars.Text.KIND;
    }

    /** A whole number of 64 bits. */
    public static Kind<Long> number() {
        return Scalars.WholeNumber.KIND;
    }

    /** A whole number of 32 bits. */
    public static Kind<Integer> integer() {
        return number().as(Math::toIntExact, Integer::longValue);
    }

    /**
     * A decimal number as DynamoDB's own, which loses trailing zeros: {@code 1.50} comes back as {@code 1.5}. What it
     * would round, more than 38 significant digits, or cannot keep, beyond 1E-130 and 9.9E+125, is refused.
     */
    public static Kind<BigDecimal> decimal() {
        return Scalars.Decimal.KIND;
    }

    /** A decimal number of any size as text, with its scale; DynamoDB compares and sorts it as text. */
    public static Kind<BigDecimal> exactDecimal() {
        return text().as(BigDecimal::new, BigDecimal::toString);
    }

    /**
     * A time as RFC 3339 text in UTC with nine digits of fraction, so that text order is time order; in the years 0 to
     * 9999.
     */
    public static Kind<Instant> instant() {
        return Scalars.Time.KIND;
    }

    /** A time as whole seconds since the epoch, which is what time-to-live wants; the fraction is lost. */
    public static Kind<Instant> seconds() {
        return number().as(Instant::ofEpochSecond, Instant::getEpochSecond);
    }

    /** A number of seconds, with up to nine decimals. */
    public static Kind<Duration> duration() {
        return Scalars.Span.KIND;
    }

    public static Kind<Boolean> flag() {
        return Scalars.Flag.KIND;
    }

    /** Text in the usual form of 36 characters. */
    public static Kind<UUID> uuid() {
        return text().as(UUID::fromString, UUID::toString);
    }

    /** Bytes as they are. */
    public static Kind<SdkBytes> binary() {
        return Kind.of("binary", AttributeValue::fromB, AttributeValue::b);
    }

    /**
     * A constant as its name in lower case.
     *
     * @throws IllegalArgumentException when two constants differ only in case
     */
    public static <E extends Enum<E>> Kind<E> constant(Class<E> type) {
        var byName = new HashMap<String, E>();
        for (var constant : type.getEnumConstants()) {
            var other = byName.put(lower(constant), constant);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s would be stored alike".formatted(other, constant));
            }
        }
        return Kind.of(
                "constant of " + type.getSimpleName(),
                constant -> AttributeValue.fromS(lower(constant)),
                stored -> stored.s() == null ? null : byName.get(stored.s()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A list, which may be empty and keeps its order. */
    public static <E> Kind<List<E>> list(Kind<E> elements) {
        return new Collected.Lists<>(elements);
    }

    /**
     * A set of texts, numbers or binaries, in no order. DynamoDB has no empty set: it is kept as a missing attribute, and
     * a missing attribute is read as the empty set.
     */
    public static <E> Kind<Set<E>> set(Kind<E> elements) {
        return new Collected.Sets<>(elements);
    }

    /** Values by names that are not known beforehand, in no order; for those that are, see {@link Nested}. */
    public static <E> Kind<Map<String, E>> map(Kind<E> values) {
        return new Collected.Maps<>(values);
    }

    /** Any value in the SDK's own form. */
    public static Kind<AttributeValue> raw() {
        return Kind.of("value", value -> value, stored -> stored);
    }
}
