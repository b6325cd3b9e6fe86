package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quarknotes.dynamo.KindsTest.Role;
import software.amazon.awssdk.core.SdkBytes;

/** On random values with a fixed seed. */
class KindsRoundTripTest {
    /** In seconds since the epoch. */
    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void every_value_comes_back_as_it_was() {
        comesBack(Kinds.text(), KindsRoundTripTest::text);
        comesBack(Kinds.number(), Random::nextLong);
        comesBack(Kinds.integer(), Random::nextInt);
        comesBack(Kinds.flag(), Random::nextBoolean);
        comesBack(Kinds.instant(), KindsRoundTripTest::time);
        comesBack(Kinds.duration(), random -> Duration.ofSeconds(random.nextLong(), random.nextInt(1_000_000_000)));
        comesBack(Kinds.uuid(), random -> new UUID(random.nextLong(), random.nextLong()));
        comesBack(Kinds.binary(), KindsRoundTripTest::bytes);
        comesBack(Kinds.exactDecimal(), random -> decimal(random, 60));
        comesBack(Kinds.constant(Role.class), random -> random.nextBoolean() ? Role.VIEWER : Role.CO_OWNER);
    }

    @Test
    void so_do_collections() {
        comesBack(Kinds.list(Kinds.text()), random -> many(random, KindsRoundTripTest::text));
        comesBack(
                Kinds.list(Kinds.list(Kinds.number())), random -> many(random, inner -> many(inner, Random::nextLong)));
        comesBack(
                Kinds.map(Kinds.list(Kinds.instant())),
                random -> Map.of(text(random), many(random, KindsRoundTripTest::time)));
        comesBack(Kinds.set(Kinds.text()), random -> set(random, KindsRoundTripTest::text));
        comesBack(Kinds.set(Kinds.number()), random -> set(random, Random::nextLong));
        comesBack(Kinds.set(Kinds.binary()), random -> set(random, KindsRoundTripTest::bytes));
    }

    @Test
    void a_decimal_comes_back_equal_in_value() {
        var random = new Random(11);
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var value = decimal(random, 38);

            assertThat(Kinds.decimal().read(Kinds.decimal().write(value))).isEqualByComparingTo(value);
        }
    }

    @Test
    void text_order_is_time_order() {
        var random = new Random(11);
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var one = time(random);
            var other = random.nextBoolean() ? one.plusNanos(random.nextInt(3)) : time(random);

            assertThat(Integer.signum(stored(one).compareTo(stored(other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
            assertThat(Instant.parse(stored(one))).isEqualTo(one);
        }
    }

    private static String stored(Instant time) {
        return Kinds.instant().write(time).s();
    }

    private static <V> void comesBack(Kind<V> kind, Function<Random, V> values) {
        var random = new Random(11);
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var value = values.apply(random);

            assertThat(kind.isKeptAbsent(value) ? kind.whenAbsent() : kind.read(kind.write(value)))
                    .as(kind.toString())
                    .isEqualTo(value);
        }
    }

    private static <V> List<V> many(Random random, Function<Random, V> values) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(place -> values.apply(random))
                .toList();
    }

    private static <V> Set<V> set(Random random, Function<Random, V> values) {
        return new HashSet<>(many(random, values));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 0x1_0000)
                .filter(character -> !Character.isSurrogate((char) character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("😀".repeat(random.nextInt(2)))
                .toString();
    }

    private static Instant time(Random random) {
        return Instant.ofEpochSecond(random.nextLong(YEAR_0, YEAR_9999 + 1), random.nextInt(1_000_000_000));
    }

    private static SdkBytes bytes(Random random) {
        var bytes = new byte[random.nextInt(8)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private static BigDecimal decimal(Random random, int digits) {
        var unscaled = new BigInteger(random.nextInt(digits * 3), random);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), random.nextInt(-50, 80));
    }
}
