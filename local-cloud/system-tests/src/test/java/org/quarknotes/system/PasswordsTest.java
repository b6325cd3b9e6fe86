package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen, and that each is the same however it was typed, and no other is. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordsTest {
    private static final String COMPOSED = "Zürich Café Ångström";
    private static final String DECOMPOSED = "Zu\u0308rich Cafe\u0301 A\u030angstro\u0308m";

    private Client client;
    private String email = "";

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @BeforeEach
    void chooseEmail() {
        email = Person.newEmail();
    }

    /** Characters are code points, counted when accents have been joined with their letters. */
    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of("8 letters", "kW7vq2mZ", true),
                Arguments.of("7 letters", "kW7vq2m", false),
                Arguments.of("128 letters", "v".repeat(127) + "w", true),
                Arguments.of("129 letters", "v".repeat(128) + "w", false),
                Arguments.of("8 emoji", "😀🌱🔑🎈🍀🐢🚲🧭", true),
                Arguments.of("7 emoji", "😀🌱🔑🎈🍀🐢🚲", false),
                Arguments.of("128 emoji", "🔑".repeat(127) + "🌱", true),
                Arguments.of("129 emoji", "🔑".repeat(128) + "🌱", false),
                Arguments.of("8 accented letters", "e\u0301".repeat(7) + "u\u0308", true),
                Arguments.of("7 accented letters", "e\u0301".repeat(6) + "u\u0308", false),
                Arguments.of("128 accented letters", "e\u0301".repeat(127) + "u\u0308", true),
                Arguments.of("spaces around", "  kW7vq2  ", true),
                Arguments.of("other scripts", "пароль世界كلمة", true),
                Arguments.of("one kind of character", "vwvvwwvw", true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void a_password_has_8_to_128_characters_of_any_kind(String name, String password, boolean admitted) {
        var answer = register(password);

        assertThat(answer.outcome()).isEqualTo(admitted ? "201" : "validation-failed");
        if (admitted) {
            assertThat(signIn(password).status()).isEqualTo(201);
        } else {
            assertThat(answer.json().path("violations").findValuesAsText("field"))
                    .containsExactly("password");
            assertThat(answer.text()).doesNotContain(password);
            assertThat(signIn(password).problem()).isEqualTo("invalid-credentials");
        }
    }

    @Test
    void the_commonest_password_is_refused() {
        assertThat(register("password1").problem()).isEqualTo("validation-failed");
    }

    @Test
    void the_address_is_no_password_in_whatever_case() {
        for (var spelling : List.of(email, email.toUpperCase(Locale.ROOT))) {
            var refused = register(spelling);

            assertThat(refused.problem()).isEqualTo("validation-failed");
            assertThat(refused.text()).doesNotContain(spelling);
        }
    }

    @Test
    void accents_may_be_typed_either_way() {
        assertThat(register(COMPOSED).status()).isEqualTo(201);

        assertThat(signIn(COMPOSED).status()).isEqualTo(201);
        assertThat(signIn(DECOMPOSED).status()).isEqualTo(201);

        var ada = Person.signIn(client.post("/v1/sessions", credentials(DECOMPOSED)), client);
        var changed = client.post(
                        "/v1/users/me/password", PeopleCalls.passwords(DECOMPOSED, DECOMPOSED + " \u1e9b\u0323"))
                .as(ada)
                .send();
        assertThat(changed.status()).isEqualTo(204);
        assertThat(signIn(COMPOSED + " \u1e9b\u0323").status()).isEqualTo(201);
    }

    @Test
    void nothing_else_is_the_same() {
        assertThat(register("Correct horse 1").status()).isEqualTo(201);

        for (var similar : List.of(
                "correct horse 1", "Correct horse 1 ", " Correct horse 1", "Correct  horse 1", "Correct horse １", "")) {
            assertThat(signIn(similar).problem()).as(similar).isIn("invalid-credentials", "validation-failed");
        }
    }

    @Test
    void a_very_long_attempt_is_a_wrong_one() {
        register("Correct horse 1");

        assertThat(signIn("Correct horse 1" + "x".repeat(100_000)).problem())
                .isIn("invalid-credentials", "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret \\u0000 text", "secret \\ud83d text", "\\udd11\\ud83d secret text"})
    void what_is_no_text_is_no_password(String escaped) {
        var ada = Person.arrive(client);

        for (var answer : List.of(
                client.post("/v1/users", registration(escaped)).send(),
                client.post("/v1/sessions", Person.credentials(ada.email(), escaped))
                        .send(),
                client.post("/v1/users/me/password", PeopleCalls.passwords(Person.PASSWORD, escaped))
                        .as(ada)
                        .send())) {
            assertThat(answer.problem()).isEqualTo("malformed-body");
            assertThat(answer.text()).doesNotContain("secret");
        }
        assertThat(Person.signIn(client, ada.email()).id()).isEqualTo(ada.id());
    }

    private Client.Answer register(String password) {
        var quoted = new TextNode(password).toString();
        return client.post("/v1/users", registration(quoted.substring(1, quoted.length() - 1)))
                .send();
    }

    private String registration(String escapedPassword) {
        return "{\"email\": \"%s\", \"password\": \"%s\", \"displayName\": \"Ada\"}".formatted(email, escapedPassword);
    }

    private Client.Answer signIn(String password) {
        return client.post("/v1/sessions", credentials(password)).send();
    }

    private String credentials(String password) {
        return "{\"email\": \"%s\", \"password\": %s}".formatted(email, new TextNode(password));
    }
}
