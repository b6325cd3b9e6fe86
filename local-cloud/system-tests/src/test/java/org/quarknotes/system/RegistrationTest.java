package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Becoming a user, once, however often it is asked for. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {
    private Client client;
    private String email = "";
    private String key = "";

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @BeforeEach
    void choose() {
        email = Person.newEmail();
        key = UUID.randomUUID().toString();
    }

    @Test
    void who_registers_is_told_how_they_are_known() {
        var registered = register(email).send();

        assertThat(registered.status()).isEqualTo(201);
        var user = registered.json();
        assertThat(registered.location())
                .isEqualTo("/v1/users/" + user.path("id").asText());
        assertThat(user.path("email").asText()).isEqualTo(email);
        assertThat(registered.text()).doesNotContain(Person.PASSWORD);
        var ada = Person.signIn(client, email);
        assertThat(client.get("/v1/users/me").as(ada).send().json()).isEqualTo(user);
    }

    @Test
    void a_repeated_registration_is_answered_as_it_was_the_first_time() {
        var first = register(email).send();
        new Account(client, Person.signIn(client, email)).rename("Countess");

        var again = register(email).send();

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(register(email).without("Idempotency-Key").send().problem()).isEqualTo("email-taken");
    }

    @Test
    void a_key_is_good_for_one_registration_only() {
        register(email).send();

        assertThat(register(Person.newEmail()).send().problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void many_at_once_with_one_key_register_one_person() {
        var answers = Crowd.atOnce(8, n -> register(email));

        var done = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(done.stream().map(Client.Answer::text).distinct()).hasSize(1);
        assertThat(answers)
                .allMatch(answer -> done.contains(answer) || answer.outcome().equals("request-in-progress"));
    }

    private Client.Request register(String address) {
        return client.post("/v1/users", Person.registration(address)).header("Idempotency-Key", key);
    }
}
