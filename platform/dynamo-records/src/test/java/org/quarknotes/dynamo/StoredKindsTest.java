package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;

/** The values that a store is most likely to change or refuse, through DynamoDB Local. */
class StoredKindsTest {
    private static final Table TABLE = LocalTables.fresh();

    /** A value in an item of its own. */
    record Held<V>(String sort, Kind<V> kind, V value) {
        private V storedAndRead() {
            var held = Attribute.<Held<V>, V>of("value", kind, Held::value);
            var type = EntityType.<Held<V>>named("held")
                    .key("HELD", "{sort}")
                    .text("sort", Held::sort)
                    .attribute(held)
                    .readBy(row -> new Held<>(row.text("sort"), kind, row.get(held)));
            TABLE.write(Write.put(type, this));
            return TABLE.get(type, type.keyOf(this)).orElseThrow().value();
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_value_at_the_edge_comes_back_as_it_was(Held<?> held) {
        assertThat(held.storedAndRead()).isEqualTo(held.value());
    }

    static Stream<Held<?>> a_value_at_the_edge_comes_back_as_it_was() {
        return Stream.of(
                new Held<>("empty text", Kinds.text(), ""),
                new Held<>("NUL and beyond", Kinds.text(), "\0\uFFFF😀"),
                new Held<>("least number", Kinds.number(), Long.MIN_VALUE),
                new Held<>("first time", Kinds.instant(), Instant.parse("0000-01-01T00:00:00Z")),
                new Held<>("last time", Kinds.instant(), Instant.parse("9999-12-31T23:59:59.999999999Z")),
                new Held<>("shortest", Kinds.duration(), Duration.ofSeconds(Long.MIN_VALUE)),
                new Held<>("longest", Kinds.duration(), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                new Held<>("scale", Kinds.exactDecimal(), new BigDecimal("1.500")),
                new Held<>("no bytes", Kinds.binary(), SdkBytes.fromByteArray(new byte[0])),
                new Held<>("empty list", Kinds.list(Kinds.text()), List.of()),
                new Held<>("empty texts", Kinds.list(Kinds.text()), List.of("", "")),
                new Held<>("empty map", Kinds.map(Kinds.text()), Map.of()),
                new Held<>("empty set", Kinds.set(Kinds.text()), Set.of()),
                new Held<>("no bytes in a set", Kinds.set(Kinds.binary()), Set.of(SdkBytes.fromUtf8String(""))),
                new Held<>("numbers", Kinds.set(Kinds.number()), Set.of(1L, -1L, Long.MAX_VALUE)),
                new Held<>("maps", Kinds.list(Kinds.map(Kinds.flag())), List.of(Map.of("a.b", true), Map.of())));
    }

    @ParameterizedTest
    @MethodSource
    void a_decimal_at_the_edge_comes_back_equal_in_value(String number) {
        var held = new Held<>(number, Kinds.decimal(), new BigDecimal(number));

        assertThat(held.storedAndRead()).isEqualByComparingTo(held.value());
    }

    static Stream<String> a_decimal_at_the_edge_comes_back_equal_in_value() {
        return Stream.of(
                "9.9999999999999999999999999999999999999E+125",
                "-9.9999999999999999999999999999999999999E+125",
                "1E-130",
                "-1E-130",
                "12345678901234567890123456789012345678",
                "0.00000000000000000000000000000000000001",
                "0E+300",
                "1.500");
    }

    @Test
    void a_nested_record_comes_back_as_it_was() {
        var address = new Person.Address("", Optional.of(""), Set.of("Ann"));

        assertThat(new Held<>("nested", Kinds.map(Person.ADDRESS_KIND), Map.of("home", address)).storedAndRead())
                .containsEntry("home", address);
    }
}
