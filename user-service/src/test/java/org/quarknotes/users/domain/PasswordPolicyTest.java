package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

    @Test
    void two_spellings_of_one_text_are_one_password() {
        var composed = policy.choose("caf\u00e9 au lait", EMAIL);
        var combining = policy.choose("cafe\u0301 au lait", EMAIL);

        assertThat(combining.password()).isEqualTo(composed.password());
        assertRefused("e\u0301".repeat(7), "8 to 128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1", "PassWord1", "iloveyou", "123456789", "qwertyuiop", "Summer2026"})
    void the_commonest_are_refused_in_any_case(String common) {
        assertRefused(common, "commonest");
    }

    @Test
    void the_address_is_refused_in_any_case() {
        assertRefused("Ada.Lovelace@Example.com", "e-mail");
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
