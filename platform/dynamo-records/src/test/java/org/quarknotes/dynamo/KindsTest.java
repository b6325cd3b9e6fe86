package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KindsTest {
    enum Role {
        VIEWER,
        CO_OWNER
    }

    enum Confusing {
        ONE,
        one
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789", "1.23456789012345678901234567890123456789"})
    void a_decimal_that_dynamodb_would_round_is_refused(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.decimal().write(new BigDecimal(digits)))
                .withMessage(digits + " has more than the 38 significant digits of DynamoDB's numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+126", "-1E+126", "1E-131", "1E+2147483647", "1E-2147483647"})
    void a_decimal_beyond_dynamodbs_range_is_refused(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.decimal().write(new BigDecimal(number)))
                .withMessageContaining("beyond DynamoDB's numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9999999999999999999999999999999999999E+125", "1E-130", "0E-500", "1.000", "1E+3"})
    void a_decimal_at_the_edge_is_kept(String number) {
        var value = new BigDecimal(number);

        assertThat(Kinds.decimal().read(Kinds.decimal().write(value))).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void a_time_whose_text_would_not_sort_is_refused(String time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.instant().write(Instant.parse(time)))
                .withMessageContaining("is not between 0 and 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T10:00:00Z", "2026-11-21T10:00:00.1Z", "2026-11-21T12:00:00+02:00"})
    void a_time_that_others_wrote_is_read(String time) {
        assertThat(Kinds.instant().read(AttributeValue.fromS(time))).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30T10:00:00.000000000Z", "2026-11-21T10:00:00.00000000xZ", "yesterday", ""})
    void what_is_no_time_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.instant().read(AttributeValue.fromS(text)))
                .withMessage("is no time");
    }

    @Test
    void durations_are_numbers_that_can_be_compared() {
        assertThat(Kinds.duration().write(Duration.ofMillis(90_500)).n()).isEqualTo("90.5");
        assertThat(Kinds.duration().write(Duration.ofMillis(-1)).n()).isEqualTo("-0.001");
    }

    @Test
    void a_number_that_does_not_fit_is_refused() {
        var large = AttributeValue.fromN(BigInteger.TWO.pow(31).toString());

        assertThat(Kinds.number().read(large)).isEqualTo(1L << 31);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.integer().read(large))
                .withMessage("is no whole number");
        assertThat(Kinds.number().read(AttributeValue.fromN("1E+3"))).isEqualTo(1_000);
    }

    @Test
    void an_unknown_constant_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.constant(Role.class).read(AttributeValue.fromS("owner")))
                .withMessage("is no constant of Role");
    }

    @Test
    void constants_that_differ_only_in_case_cannot_be_told_apart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.constant(Confusing.class))
                .withMessage("ONE and one would be stored alike");
    }

    @Test
    void a_set_takes_the_form_of_its_elements() {
        assertThat(Kinds.set(Kinds.uuid()).write(Set.of(new UUID(0, 1))).ss()).hasSize(1);
        assertThat(Kinds.set(Kinds.decimal())
                        .write(Set.of(new BigDecimal("1.0"), new BigDecimal("1.00")))
                        .ns())
                .containsExactly("1");
    }

    @Test
    void a_set_of_what_is_neither_text_number_nor_binary_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.set(Kinds.flag()).write(Set.of(true)))
                .withMessage("a set of flag cannot be: sets hold texts, numbers or binaries");
    }

    @Test
    void an_empty_set_has_no_place_in_a_list() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.list(Kinds.set(Kinds.text())).write(List.of(Set.of())))
                .withMessage("a list of set of text cannot hold an empty set");
    }

    @Test
    void an_element_of_another_kind_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.set(Kinds.number()).read(AttributeValue.fromSs(List.of("1"))))
                .withMessage("is no whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kinds.list(Kinds.number()).read(AttributeValue.fromSs(List.of("1"))))
                .withMessage("is no list of whole number");
    }

    @Test
    void a_kind_of_ones_own_is_made_from_another() {
        var folded = Kinds.set(Kinds.text()).as(List::copyOf, HashSet::new);

        assertThat(folded.read(folded.write(List.of("a")))).containsExactly("a");
        assertThat(folded.whenAbsent()).isEmpty();
        assertThat(folded.isKeptAbsent(List.of())).isTrue();
    }
}
