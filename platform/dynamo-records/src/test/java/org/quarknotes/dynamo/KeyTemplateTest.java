package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTemplateTest {
    private final KeyTemplate tagged = new KeyTemplate("TAG#{tag}#{note}");

    @Test
    void holes_are_filled_in_their_order() {
        assertThat(tagged.names()).containsExactly("tag", "note");
        assertThat(tagged.fill(List.of("home", "7"))).isEqualTo("TAG#home#7");
    }

    @Test
    void holes_are_filled_by_name() {
        assertThat(tagged.fill(Map.of("note", "7", "tag", "home")::get)).isEqualTo("TAG#home#7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "home#8", "#home", "home#"})
    void a_value_that_contains_the_separator_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.fill(List.of(value, "7")))
                .withMessageContaining("'tag' of key 'TAG#{tag}#{note}'");
    }

    @Test
    void an_empty_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.fill(List.of("home", "")))
                .withMessageContaining("'note'");
    }

    @Test
    void too_few_and_too_many_values_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.fill(List.of("home")))
                .withMessageContaining("takes [tag, note], not 1 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.fill(List.of("home", "7", "8")))
                .withMessageContaining("not 3 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\", "{note}", "ünï-😀"})
    void a_value_is_taken_as_it_is(String value) {
        assertThat(tagged.fill(List.of(value, "7"))).isEqualTo("TAG#" + value + "#7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void half_a_surrogate_pair_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagged.fill(List.of(value, "7")))
                .withMessage("'tag' of key 'TAG#{tag}#{note}' must be well-formed text");
    }

    @ParameterizedTest
    @CsvSource({"a#b, a%23b", "a%b, a%25b", "%23, %2523", "plain, plain", "#, %23"})
    void a_hole_can_escape_instead(String value, String inKey) {
        var escaping = new KeyTemplate("TAG#{tag:escaped}#{note}");

        assertThat(escaping.names()).containsExactly("tag", "note");
        assertThat(escaping.fill(List.of(value, "7"))).isEqualTo("TAG#" + inKey + "#7");
    }

    @Test
    void an_escaped_value_is_not_empty_either() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyTemplate("{tag:escaped}").fill(List.of("")));
    }

    @ParameterizedTest
    @CsvSource({"0, V#0000000000", "7, V#0000000007", "9999999999, V#9999999999"})
    void a_hole_can_fill_numbers_up_so_that_they_sort(String value, String key) {
        assertThat(new KeyTemplate("V#{version:10}").fill(List.of(value))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1E3", "07", "10000000000", "x", "١"})
    void what_is_no_whole_number_of_so_many_digits_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyTemplate("V#{version:10}").fill(List.of(value)))
                .withMessageStartingWith("'version' of key 'V#{version:10}' must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{a",
                "a}",
                "{}",
                "{:10}",
                "{a:}",
                "{a:0}",
                "{a:39}",
                "{a:-1}",
                "{a:loud}",
                "{{a}}",
                "{a:010}"
            })
    void a_malformed_template_is_refused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyTemplate(template))
                .withMessageContaining("key '" + template + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a}{b}", "{a}-{b}", "{a:escaped}{b}", "{b:3}{a}{c:3}"})
    void holes_that_could_run_into_each_other_are_refused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyTemplate(template))
                .withMessageContaining("needs a '#' between 'a' and ");
    }

    @Test
    void a_hole_of_fixed_length_needs_no_separator_after_it() {
        assertThat(new KeyTemplate("{a:3}{b}").fill(List.of("1", "2"))).isEqualTo("0012");
    }

    @Test
    void a_template_without_holes_is_its_own_key() {
        assertThat(new KeyTemplate("PROFILE").fill(List.of())).isEqualTo("PROFILE");
        assertThat(new KeyTemplate("PROFILE").names()).isEmpty();
    }

    @Test
    void leading_values_make_a_longer_prefix() {
        assertThat(tagged.prefix(List.of())).isEqualTo("TAG#");
        assertThat(tagged.prefix(List.of("home"))).isEqualTo("TAG#home#");
        assertThat(tagged.prefix(List.of("home", "7"))).isEqualTo("TAG#home#7");
        assertThatIllegalArgumentException().isThrownBy(() -> tagged.prefix(List.of("home", "7", "8")));
    }

    /** Tried on values of the few characters that matter, with a fixed seed. */
    @Test
    void different_values_never_make_the_same_key() {
        var template = new KeyTemplate("{n:2}{a:escaped}#{b:escaped}##{c:escaped}");
        var random = new Random(7);
        var valuesByKey = new HashMap<String, List<String>>();

        for (var attempt = 0; attempt < 20_000; attempt++) {
            var values = List.of(Integer.toString(random.nextInt(100)), word(random), word(random), word(random));
            var others = valuesByKey.putIfAbsent(template.fill(values), values);

            assertThat(others).isIn(null, values);
        }
    }

    @Test
    void what_starts_with_a_value_starts_with_its_escaped_form() {
        var template = new KeyTemplate("{a:escaped}");
        var random = new Random(7);

        for (var attempt = 0; attempt < 2_000; attempt++) {
            var start = word(random);
            assertThat(template.fill(List.of(start + word(random)))).startsWith(template.fill(List.of(start)));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(1, 4), 0, 5)
                .mapToObj(character -> String.valueOf("#%235".charAt(character)))
                .collect(Collectors.joining());
    }

    @Test
    void the_prefix_ends_where_the_first_hole_begins() {
        assertThat(tagged.prefix()).isEqualTo("TAG#");
        assertThat(new KeyTemplate("{id}").prefix()).isEmpty();
        assertThat(new KeyTemplate("PROFILE").prefix()).isEqualTo("PROFILE");
    }
}
