package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changing what one signs in with. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTest {
    private static final String ME = "/v1/users/me";
    private static final String OTHER_PASSWORD = "another horse battery staple";

    private Client client;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void a_new_address_signs_in_and_the_old_one_is_free() {
        var before = me().send().etag();
        var address = Person.newEmail();

        account.changeEmail(address);

        assertThat(me().send().json().path("email").asText()).isEqualTo(address);
        assertThat(me().send().etag()).isNotEqualTo(before);
        assertThat(Person.signIn(client, address.toUpperCase(Locale.ROOT)).id()).isEqualTo(ada.id());
        assertThat(signIn(ada.email(), Person.PASSWORD).problem()).isEqualTo("invalid-credentials");
        var next = client.post("/v1/users", Person.registration(ada.email())).send();
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.json().path("id").asText()).isNotEqualTo(ada.id());
        assertThat(account.refresh().status()).isEqualTo(200);
    }

    @Test
    void an_address_of_somebody_else_is_taken_however_it_is_spelled() {
        var grace = Person.arrive(client);

        for (var spelling : List.of(grace.email(), grace.email().toUpperCase(Locale.ROOT))) {
            assertThat(account.refusal(email(spelling, Person.PASSWORD))).isEqualTo("email-taken");
        }
        assertThat(account.profile().path("email").asText()).isEqualTo(ada.email());
        assertThat(signIn(grace.email(), Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void ones_own_address_may_be_spelled_anew() {
        var loud = ada.email().toUpperCase(Locale.ROOT);

        account.changeEmail(loud);

        assertThat(account.profile().path("email").asText()).isEqualTo(loud);
        assertThat(signIn(ada.email(), Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void an_address_is_not_changed_without_the_password() {
        var address = Person.newEmail();

        var wrong = email(address, "not her password").as(ada).send();

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("wrong-password");
        assertThat(account.refusal(client.post(ME + "/email", "{\"email\": \"%s\"}".formatted(address))))
                .isEqualTo("validation-failed");
        assertThat(account.profile().path("email").asText()).isEqualTo(ada.email());
    }

    @Test
    void an_address_must_be_one_and_not_be_the_password() {
        var email = "horse-" + Person.newEmail();
        account.changePassword("other-" + email);
        for (var address : List.of("not an address", "a@", "other-" + email, "OTHER-" + email)) {
            var refused = email(address, "other-" + email).as(ada).send();

            assertThat(refused.problem()).as(address).isEqualTo("validation-failed");
            assertThat(refused.json().path("violations").findValuesAsText("field"))
                    .containsExactly("email");
        }
    }

    @Test
    void a_new_password_ends_every_other_session_and_not_this_one() {
        var elsewhere = new Account(client, account.signInAgain());

        account.changePassword(OTHER_PASSWORD);

        assertThat(elsewhere.refresh().problem()).isEqualTo("invalid-refresh-token");
        assertThat(account.sessionIds()).containsExactly(ada.session());
        assertThat(account.refresh().status()).isEqualTo(200);
        assertThat(signIn(ada.email(), Person.PASSWORD).problem()).isEqualTo("invalid-credentials");
        assertThat(signIn(ada.email(), OTHER_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void a_password_is_not_changed_without_the_present_one() {
        var wrong = password("not her password", OTHER_PASSWORD).as(ada).send();

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("wrong-password");
        assertThat(signIn(ada.email(), Person.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void a_password_that_may_not_be_chosen_is_refused_and_not_repeated() {
        for (var bad : List.of("short", "password1", ada.email(), "x".repeat(129))) {
            var refused = password(Person.PASSWORD, bad).as(ada).send();

            assertThat(refused.problem()).isEqualTo("validation-failed");
            assertThat(refused.json().path("violations").findValuesAsText("field"))
                    .containsExactly("newPassword");
            assertThat(refused.text()).doesNotContain(bad, Person.PASSWORD);
        }
        assertThat(signIn(ada.email(), Person.PASSWORD).status()).isEqualTo(201);
    }

    private Client.Request me() {
        return client.get(ME).as(ada);
    }

    private Client.Request email(String address, String password) {
        return client.post(ME + "/email", PeopleCalls.email(address, password));
    }

    private Client.Request password(String current, String chosen) {
        return client.post(ME + "/password", PeopleCalls.passwords(current, chosen));
    }

    private Client.Answer signIn(String email, String password) {
        return client.post("/v1/sessions", Person.credentials(email, password)).send();
    }
}
