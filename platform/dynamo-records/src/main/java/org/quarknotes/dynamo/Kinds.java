package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The usual {@link Kind}s. */
public final class Kinds {
    private static final Kind<String> TEXT = Kind.of("text", AttributeValue::fromS, AttributeValue::s);
    private static final Kind<BigDecimal> DECIMAL = Kind.of(
            "number",
            value -> AttributeValue.fromN(value.toString()),
            stored -> stored.n() == null ? null : new BigDecimal(stored.n()));
    private static final Kind<Long> NUMBER = Kind.of(
            "whole number",
            value -> AttributeValue.fromN(Long.toString(value)),
            stored -> stored.n() == null ? null : new BigDecimal(stored.n()).longValueExact());
    private static final Kind<Boolean> FLAG = Kind.of("flag", AttributeValue::fromBool, AttributeValue::bool);
    private static final Kind<Instant> INSTANT = TEXT.as(Instant::parse, Times::text);
    private static final Kind<Instant> SECONDS = NUMBER.as(Instant::ofEpochSecond, Instant::getEpochSecond);
    private static final Kind<Duration> DURATION = TEXT.as(Duration::parse, Duration::toString);
    private static final Kind<UUID> UUIDS = TEXT.as(UUID::fromString, UUID::toString);
    private static final Kind<AttributeValue> RAW = Kind.of("value", value -> value, stored -> stored);

    private Kinds() {}

    /** A string as it is. */
    public static Kind<String> text() {
        return TEXT;
    }

    /** A whole number of 64 bits. */
    public static Kind<Long> number() {
        return NUMBER;
    }

    /** A decimal number of at most 38 digits; equal in value when read back, without trailing zeros. */
    public static Kind<BigDecimal> decimal() {
        return DECIMAL;
    }

    /** A time as RFC 3339 text in UTC with nine digits of fraction, so that text order is time order. */
    public static Kind<Instant> instant() {
        return INSTANT;
    }

    /** A time as whole seconds since the epoch, which is what time-to-live wants; the fraction is lost. */
    public static Kind<Instant> seconds() {
        return SECONDS;
    }

    public static Kind<Boolean> flag() {
        return FLAG;
    }

    /** ISO 8601, as {@link Duration#toString} writes it. */
    public static Kind<Duration> duration() {
        return DURATION;
    }

    public static Kind<UUID> uuid() {
        return UUIDS;
    }

    /** A constant as its name in lower case. */
    public static <E extends Enum<E>> Kind<E> constant(Class<E> type) {
        return TEXT.as(
                name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)),
                constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** A list, which may be empty and keeps its order. */
    public static <E> Kind<List<E>> list(Kind<E> elements) {
        return Kind.ofCollection(
                "list of " + elements,
                elements,
                values -> AttributeValue.fromL(
                        values.stream().map(elements::write).toList()),
                stored ->
                        stored.hasL() ? stored.l().stream().map(elements::read).toList() : null,
                values -> false);
    }

    /** Any value in the SDK's own form. */
    static Kind<AttributeValue> raw() {
        return RAW;
    }
}
