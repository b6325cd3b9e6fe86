package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final String EMAIL = "ada.lovelace@example.com";

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "8 spaces", "        x", "пароль-пароль", "🐎🐎🐎🐎🐎🐎🐎🐎"})
    void any_characters_will_do(String text) {
        assertThat(policy.choose(text, EMAIL).password().text()).isEqualTo(text);
    }

    @Test
    void length_counts_characters_not_code_units() {
        assertRefused("🐎".repeat(7), "8 to 128");
        assertThat(policy.choose("🐎".repeat(128), EMAIL)).isNotNull();
        assertRefused("🐎".repeat(129), "8 to 128");
        assertRefused("1234567", "8 to 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quarknotes!", "quarknotes2026!", "my notes 1234", "Q-u-a-r-k-u-s"})
    void the_name_of_this_house_is_no_password(String text) {
        assertRefused(text, "more than the name");
        assertThat(policy.choose(text + " and horses", EMAIL)).isNotNull();
    }

    @Test
    void two_spellings_of_one_text_are_one_password() {
        var composed = policy.choose("caf\u00e9 au lait", EMAIL);
        var combining = policy.choose("cafe\u0301 au lait", EMAIL);

        assertThat(combining.password()).isEqualTo(composed.password());
        assertRefused("e\u0301".repeat(7), "8 to 128");
    }

    @Test
    void length_counts_what_is_left_when_characters_are_composed() {
        assertRefused("1234567", "8 to 128");
        assertThat(policy.choose("xyz!".repeat(2), EMAIL)).isNotNull();
        assertThat(policy.choose("xyz!".repeat(32), EMAIL)).isNotNull();
        assertRefused("xyz!".repeat(32) + "x", "8 to 128");
        assertThat(policy.choose("e\u0301".repeat(128), EMAIL)).isNotNull();
        assertRefused("e\u0301".repeat(129), "8 to 128");
        assertThat(policy.choose("\u1100\u1161\u11a8".repeat(128), EMAIL)).isNotNull();
    }

    /** Four code points, eight code units each: no composed character is longer when it is not composed. */
    @Test
    void the_longest_way_to_write_a_password_is_not_too_long() {
        var decomposed = Normalizer.normalize("\u1f82".repeat(128), Normalizer.Form.NFD);

        assertThat(policy.choose(decomposed, EMAIL).password().text()).isEqualTo("\u1f82".repeat(128));
    }

    /** Composing takes time that grows with the square of the number of accents. */
    @Test
    @Timeout(10)
    void a_megabyte_of_accents_takes_no_time() {
        var accents = "\u0315\u0300".repeat(250_000);

        assertRefused(accents, "8 to 128");
        assertThat(policy.choose("correct horse", accents)).isNotNull();
        assertThat(policy.admit(new Email(EMAIL), accents)).isNotNull();
        assertThat(new Password(accents).text()).isEqualTo(accents);
    }

    @Test
    void spaces_belong_to_the_password() {
        assertThat(policy.choose(" correct horse ", EMAIL).password())
                .isNotEqualTo(policy.choose("correct horse", EMAIL).password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1",
                "PassWord1",
                "iloveyou",
                "123456789",
                "qwertyuiop",
                "Summer2026",
                "ｐａｓｓｗｏｒｄ１",
                "１２３４５６７８"
            })
    void the_commonest_are_refused_in_any_case(String common) {
        assertRefused(common, "commonest");
    }

    @Test
    void the_commonest_are_more_than_three_thousand_that_would_be_long_enough() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/common-passwords.txt"));

        assertThat(lines)
                .hasSizeGreaterThan(3_000)
                .doesNotHaveDuplicates()
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isBetween(8, 128))
                .allSatisfy(line -> assertRefused(line, "commonest"))
                .allSatisfy(line -> assertRefused(line.toUpperCase(Locale.ROOT), "commonest"));
    }

    @Test
    void the_address_is_refused_in_any_case() {
        assertRefused("Ada.Lovelace@Example.com", "e-mail");
        assertThatThrownBy(() -> policy.admit(new Email("ADA.Lovelace@example.com"), EMAIL))
                .hasMessageContaining("must not be the password");
    }

    @Test
    void neither_a_password_nor_a_refusal_shows_the_text() {
        assertThat(new Password("correct horse").toString()).doesNotContain("horse");
        assertThatThrownBy(() -> policy.choose("password1", EMAIL)).message().doesNotContain("password1");
    }

    private void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> policy.choose(text, EMAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
