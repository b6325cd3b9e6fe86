package org.quarknotes.notes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of what people write. */
class ContentTest {
    private static final String EMOJI = "😀";

    @ParameterizedTest
    @ValueSource(strings = {"x", EMOJI, "ü"})
    void a_title_has_up_to_200_code_points(String character) {
        assertThat(new Title(character.repeat(200)).text()).isEqualTo(character.repeat(200));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Title(character.repeat(201)))
                .withMessage("must have at most 200 characters");
    }

    @Test
    void a_title_is_stripped_before_it_is_measured() {
        assertThat(new Title(" \t" + "x".repeat(200) + "\n ").text()).isEqualTo("x".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void a_title_and_a_tag_must_not_be_blank(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(blank)).withMessage("must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tags(List.of("ok", blank)))
                .withMessage("must not be blank");
    }

    @Test
    void a_body_has_up_to_64_kibibytes_in_utf_8() {
        var full = "x".repeat(64 * 1024);
        assertThat(new Body(full).text()).isEqualTo(full);
        assertThat(new Body(EMOJI.repeat(16 * 1024)).text()).hasSize(32 * 1024);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Body(full + "x"))
                .withMessage("must have at most 64 KiB");
        assertThatIllegalArgumentException().isThrownBy(() -> new Body(EMOJI.repeat(16 * 1024) + "x"));
    }

    @Test
    void a_body_is_kept_as_it_was_given() {
        assertThat(new Body("  # Ünï \r\n\t").text()).isEqualTo("  # Ünï \r\n\t");
        assertThat(Body.EMPTY.text()).isEmpty();
    }

    @Test
    void a_snippet_is_the_first_200_code_points_and_splits_none() {
        assertThat(new Body("short").snippet()).isEqualTo("short");
        assertThat(new Body("x".repeat(200)).snippet()).isEqualTo("x".repeat(200));
        assertThat(new Body(EMOJI.repeat(201)).snippet()).isEqualTo(EMOJI.repeat(200));
    }

    @Test
    void up_to_20_tags_are_allowed_and_repetitions_do_not_count() {
        var twenty = IntStream.range(0, 20).mapToObj(n -> "tag" + n).toList();

        assertThat(new Tags(twenty).words()).isEqualTo(twenty);
        assertThat(new Tags(IntStream.range(0, 40).mapToObj(n -> "tag" + n % 20).toList()).words())
                .isEqualTo(twenty);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Tags(IntStream.range(0, 21).mapToObj(n -> "tag" + n).toList()))
                .withMessage("must be at most 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", EMOJI})
    void a_tag_has_up_to_40_code_points(String character) {
        assertThat(new Tags(List.of(character.repeat(40))).words()).containsExactly(character.repeat(40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tags(List.of(character.repeat(41))))
                .withMessage("must have at most 40 characters each");
    }

    @Test
    void no_tag_holds_nul() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag("a\0b")).withMessage("must not hold NUL");
    }

    @Test
    void tags_are_stripped_lower_case_and_without_repetition_in_the_order_given() {
        assertThat(new Tags(List.of(" Work ", "HOME", "work", "ÜBER")).words()).containsExactly("work", "home", "über");
    }

    @Test
    void tags_that_were_read_again_are_the_same_tags() {
        var tags = new Tags(List.of("İstanbul", " ẞ ", "DIY"));

        assertThat(new Tags(tags.words())).isEqualTo(tags);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "01890A5D-AC96-774B-BCCE-B302099A8057",
                "01890a5d-ac96-774b-bcce-b302099a805",
                "01890a5d-ac96-774b-bcce-b302099a8057\n",
                "01890a5dac96774bbcceb302099a8057",
                "../01890a5d-ac96-774b-bcce-b302099a8057"
            })
    void what_is_no_uuid_in_lower_case_names_no_note(String text) {
        assertThat(NoteId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a#b", "a/b", "a b", "ü", "a\n", ".."})
    void what_could_mislead_a_key_or_a_path_names_nobody(String text) {
        assertThat(UserId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
        assertThat(UserId.parse("a".repeat(128))).isPresent();
        assertThat(UserId.parse("a".repeat(129))).isEmpty();
    }
}
