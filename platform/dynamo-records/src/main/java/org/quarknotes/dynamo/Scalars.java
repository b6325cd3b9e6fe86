package org.quarknotes.dynamo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The kinds of single values. Each is a class of its own, so that a program loads only those that it uses. */
final class Scalars {
    private Scalars() {}

    static final class Text extends Kind<String> {
        static final Text KIND = new Text();

        private Text() {
            super("text");
        }

        @Override
        public AttributeValue write(String value) {
            return AttributeValue.fromS(value);
        }

        @Override
        @Nullable
        String parse(AttributeValue stored) {
            return stored.s();
        }
    }

    static final class WholeNumber extends Kind<Long> {
        static final WholeNumber KIND = new WholeNumber();

        private WholeNumber() {
            super("whole number");
        }

        @Override
        public AttributeValue write(Long value) {
            return AttributeValue.fromN(value.toString());
        }

        @Override
        @Nullable
        Long parse(AttributeValue stored) {
            var number = stored.n();
            if (number == null) {
                return null;
            }
            try {
                return Long.valueOf(number);
            } catch (NumberFormatException otherwiseWritten) {
                return new BigDecimal(number).longValueExact();
            }
        }
    }

    /** DynamoDB keeps 38 significant digits of a number, from 1E-130 to below 1E+126, and no trailing zeros. */
    static final class Decimal extends Kind<BigDecimal> {
        static final Decimal KIND = new Decimal();
        private static final int MAXIMAL_DIGITS = 38;
        private static final int MAXIMAL_EXPONENT = 125;
        private static final int MINIMAL_EXPONENT = -130;

        private Decimal() {
            super("number");
        }

        @Override
        public AttributeValue write(BigDecimal value) {
            var plain = value.stripTrailingZeros();
            if (plain.precision() > MAXIMAL_DIGITS) {
                throw new IllegalArgumentException("%s has more than the %d significant digits of DynamoDB's numbers"
                        .formatted(value, MAXIMAL_DIGITS));
            }
            var exponent = (long) plain.precision() - plain.scale() - 1;
            if (plain.signum() != 0 && (exponent > MAXIMAL_EXPONENT || exponent < MINIMAL_EXPONENT)) {
                throw new IllegalArgumentException(
                        "%s is beyond DynamoDB's numbers, which end at 1E-130 and 9.9E+125".formatted(value));
            }
            return AttributeValue.fromN(plain.toString());
        }

        @Override
        @Nullable
        BigDecimal parse(AttributeValue stored) {
            return stored.n() == null ? null : new BigDecimal(stored.n());
        }
    }

    static final class Flag extends Kind<Boolean> {
        static final Flag KIND = new Flag();

        private Flag() {
            super("flag");
        }

        @Override
        public AttributeValue write(Boolean value) {
            return AttributeValue.fromBool(value);
        }

        @Override
        @Nullable
        Boolean parse(AttributeValue stored) {
            return stored.bool();
        }
    }

    static final class Time extends Kind<Instant> {
        static final Time KIND = new Time();

        private Time() {
            super("time");
        }

        @Override
        public AttributeValue write(Instant value) {
            return AttributeValue.fromS(Times.text(value));
        }

        @Override
        @Nullable
        Instant parse(AttributeValue stored) {
            return stored.s() == null ? null : Times.parse(stored.s());
        }
    }

    /** Seconds with up to nine decimals: unlike ISO 8601's text, these can be compared and added by DynamoDB. */
    static final class Span extends Kind<Duration> {
        static final Span KIND = new Span();
        private static final int NANOSECOND_DIGITS = 9;

        private Span() {
            super("duration");
        }

        @Override
        public AttributeValue write(Duration value) {
            var seconds = BigDecimal.valueOf(value.getSeconds());
            var nanoseconds = BigDecimal.valueOf(value.getNano(), NANOSECOND_DIGITS);
            return Decimal.KIND.write(seconds.add(nanoseconds));
        }

        @Override
        @Nullable
        Duration parse(AttributeValue stored) {
            if (stored.n() == null) {
                return null;
            }
            var nanoseconds = new BigDecimal(stored.n())
                    .movePointRight(NANOSECOND_DIGITS)
                    .toBigIntegerExact()
                    .divideAndRemainder(BigDecimal.TEN.pow(NANOSECOND_DIGITS).toBigIntegerExact());
            return Duration.ofSeconds(nanoseconds[0].longValueExact(), nanoseconds[1].longValueExact());
        }
    }
}
