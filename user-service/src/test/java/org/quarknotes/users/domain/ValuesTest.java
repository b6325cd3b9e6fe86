package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "a.b+c@sub.example.com", "o'brien@localhost", "jürgen@münchen.example"})
    void addresses_as_people_have_them_are_accepted(String address) {
        assertThat(new Email(address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "a b@example.com",
                "a@b@c",
                "ada@example..com",
                "ada@.com",
                "<ada@example.com>",
                "ada@example.com\n",
                "ada\u0000@example.com",
                "ada@exa#mple.com"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> new Email(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_has_254_characters_at_most() {
        var domain = "x".repeat(63) + ".example";
        var longest = "a".repeat(64) + "@" + "d".repeat(254 - 65 - domain.length() - 1) + "." + domain;

        assertThat(new Email(longest).address()).hasSize(254);
        assertThatThrownBy(() -> new Email(longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_display_name_has_1_to_100_characters_without_the_space_around_it() {
        assertThat(new DisplayName("  Ada \n").text()).isEqualTo("Ada");
        assertThat(new DisplayName("🦉".repeat(100)).text()).hasSize(200);

        assertThatThrownBy(() -> new DisplayName("🦉".repeat(101))).hasMessageContaining("100");
        assertThatThrownBy(() -> new DisplayName(" \u2003 ")).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new DisplayName("A\u0007da")).hasMessageContaining("control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "me", "1-1-1-1-1", "019A4F3E-7c21-7d0a-9b1e-52c1f0a6d3e8", "USER#x"})
    void what_cannot_be_an_id_is_none(String text) {
        assertThat(UserId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "not base64url +/ but of the right length ==="})
    void what_cannot_be_a_refresh_token_is_none(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void nothing_secret_shows_in_text() {
        var token = new RefreshToken("mF9C" + "A".repeat(82));

        assertThat(token.toString()).doesNotContain("mF9C");
        assertThat(token.fingerprint().hex()).hasSize(64);
        assertThat(new Email("ada@example.com").toString()).doesNotContain("ada");
        assertThat(new PasswordHash("$argon2id$").toString()).doesNotContain("argon");
    }
}
