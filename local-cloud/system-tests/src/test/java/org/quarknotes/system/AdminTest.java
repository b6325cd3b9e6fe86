package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the administrator does with other people's accounts, and nobody else. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminTest {
    private Quarknotes.Running system;
    private Client client;
    private Person admin;
    private Desk office;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running running) {
        system = running;
        client = running.client();
        admin = Person.admin(client);
        office = new Desk(client, admin);
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void whoever_registers_the_configured_address_is_administrator_and_nobody_else_is() {
        assertThat(new Account(client, admin).profile().path("groups").toString())
                .isEqualTo("[\"admin\"]");
        assertThat(account.profile().path("groups").toString()).isEqualTo("[]");
    }

    @Test
    void a_person_is_found_by_address_in_whatever_case() {
        for (var spelling : List.of(ada.email(), ada.email().toUpperCase(Locale.ROOT))) {
            var found = office.all("/v1/admin/users?email=" + spelling);

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().path("id").asText()).isEqualTo(ada.id());
            assertThat(found.getFirst().path("email").asText()).isEqualTo(ada.email());
        }
        assertThat(office.all("/v1/admin/users?email=" + Person.newEmail())).isEmpty();
    }

    @Test
    void everybody_is_listed_in_pages() {
        assertThat(office.all("/v1/admin/users?limit=100", "id"))
                .contains(ada.id(), admin.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void one_sees_who_is_shut_out() {
        var found = "/v1/admin/users?email=" + ada.email();
        assertThat(office.all(found).getFirst().path("disabledAt").isNull()).isTrue();

        disable(ada.id());

        assertThat(office.all(found).getFirst().path("disabledAt").asText()).startsWith("2");
    }

    @Test
    void what_administrators_do_is_forbidden_to_others_whoever_it_is_about() {
        for (var id : List.of(ada.id(), admin.id(), Scene.NOBODYS, "x")) {
            for (var request : List.of(
                    client.get("/v1/admin/users?email=" + ada.email()),
                    client.request("POST", PeopleCalls.admin(id, "/disable")),
                    client.request("POST", PeopleCalls.admin(id, "/enable")),
                    client.get(PeopleCalls.admin(id, "/audit")))) {
                assertThat(account.refusal(request)).as(request.toString()).isEqualTo("forbidden");
            }
        }
    }

    @Test
    void somebody_who_is_shut_out_is_out_everywhere_within_a_minute() {
        var elsewhere = account.signInAgain();
        var key = account.createKey(Matrix.SCOPES.toArray(String[]::new)).text();
        var doors = Door.of(system);
        assertThat(doors).allMatch(door -> door.knock(ada.accessToken()).status() == 200);
        assertThat(doors).allMatch(door -> door.knockWithKey(key).status() == 200);

        disable(ada.id());

        assertThat(signIn().problem()).isEqualTo("invalid-credentials");
        assertThat(account.refresh().problem()).isEqualTo("invalid-refresh-token");
        assertThat(new Account(client, elsewhere).refresh().problem()).isEqualTo("invalid-refresh-token");
        Door.shutWithinAMinute(doors, door -> door.knock(ada.accessToken()));
        Door.shutWithinAMinute(doors, door -> door.knock(elsewhere.accessToken()));
        Door.shutWithinAMinute(doors, door -> door.knockWithKey(key));
    }

    @Test
    void shutting_out_somebody_looks_like_a_wrong_password() {
        var wrong = client.post("/v1/sessions", Person.credentials(Person.newEmail()))
                .header("X-Request-Id", "same")
                .send();

        disable(ada.id());

        assertThat(signIn().text()).isEqualTo(wrong.text());
    }

    @Test
    void somebody_who_is_let_in_again_signs_in_anew() {
        disable(ada.id());
        disable(ada.id());

        enable(ada.id());
        enable(ada.id());

        assertThat(signIn().status()).isEqualTo(201);
        assertThat(account.refresh().problem()).isEqualTo("invalid-refresh-token");
    }

    @Test
    void administrators_do_not_shut_themselves_out() {
        assertThat(office.refusal(client.request("POST", PeopleCalls.admin(admin.id(), "/disable"))))
                .isEqualTo("forbidden");
        assertThat(Person.admin(client).id()).isEqualTo(admin.id());
    }

    @Test
    void nobody_is_shut_out_who_does_not_exist() {
        for (var id : List.of(Scene.NOBODYS, "x")) {
            assertThat(office.refusal(client.request("POST", PeopleCalls.admin(id, "/disable"))))
                    .isEqualTo("user-not-found");
            assertThat(office.refusal(client.request("POST", PeopleCalls.admin(id, "/enable"))))
                    .isEqualTo("user-not-found");
        }
    }

    @Test
    void what_was_done_with_an_account_is_on_record_without_saying_whose_it_is() {
        client.post("/v1/sessions", Person.credentials(ada.email(), "not her password"))
                .send();
        account.rename("Countess");
        account.deleteKey(account.createKey("notes:read"));
        account.endSession(account.signInAgain().session());
        account.changeEmail("second-" + ada.email());
        account.changePassword("another horse battery staple");
        disable(ada.id());
        enable(ada.id());

        var audit = office.all(PeopleCalls.admin(ada.id(), "/audit?limit=5"));

        assertThat(audit)
                .extracting(entry -> entry.path("action").asText())
                .contains(
                        "registered",
                        "signed-in",
                        "sign-in-failed",
                        "profile-changed",
                        "api-key-created",
                        "api-key-deleted",
                        "session-ended",
                        "email-changed",
                        "password-changed",
                        "disabled",
                        "enabled");
        assertThat(audit.getFirst().path("action").asText()).isEqualTo("enabled");
        assertThat(audit)
                .filteredOn(entry -> Set.of("disabled", "enabled", "sign-in-failed")
                        .contains(entry.path("action").asText()))
                .hasSize(3)
                .noneMatch(entry -> entry.path("byThemselves").asBoolean(true));
        assertThat(audit)
                .filteredOn(entry -> entry.path("action").asText().endsWith("-changed"))
                .hasSize(3)
                .allMatch(entry -> entry.path("byThemselves").asBoolean());
        assertThat(audit.toString())
                .doesNotContain(ada.id(), ada.email(), "127.0.0.1", "Countess", Person.PASSWORD, "battery", "qn_");
    }

    private Client.Answer signIn() {
        return client.post("/v1/sessions", Person.credentials(ada.email()))
                .header("X-Request-Id", "same")
                .send();
    }

    private void disable(String id) {
        office.done(204, client.request("POST", PeopleCalls.admin(id, "/disable")));
    }

    private void enable(String id) {
        office.done(204, client.request("POST", PeopleCalls.admin(id, "/enable")));
    }
}
