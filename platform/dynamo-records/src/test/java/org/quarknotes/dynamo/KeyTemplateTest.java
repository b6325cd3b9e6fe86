package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void the_prefix_ends_where_the_first_hole_begins() {
        assertThat(tagged.prefix()).isEqualTo("TAG#");
        assertThat(new KeyTemplate("{id}").prefix()).isEmpty();
        assertThat(new KeyTemplate("PROFILE").prefix()).isEqualTo("PROFILE");
    }
}
