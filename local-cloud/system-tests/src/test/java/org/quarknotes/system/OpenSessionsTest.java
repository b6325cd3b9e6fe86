package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeing where one is signed in, and ending that. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSessionsTest {
    private Quarknotes.Running system;
    private Client client;
    private Person ada;
    private Account account;

    @BeforeAll
    void open(Quarknotes.Running running) {
        system = running;
        client = running.client();
    }

    @BeforeEach
    void arrive() {
        ada = Person.arrive(client);
        account = new Account(client, ada);
    }

    @Test
    void one_sees_where_one_is_signed_in_and_which_of_them_is_here() {
        var elsewhere = account.signInAgain();

        var sessions = account.sessions();

        assertThat(account.sessionIds()).containsExactly(elsewhere.session(), ada.session());
        for (var session : sessions) {
            assertThat(session.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("id", "createdAt", "lastUsedAt", "userAgent", "current");
            assertThat(session.path("current").asBoolean())
                    .isEqualTo(session.path("id").asText().equals(ada.session()));
            assertThat(session.path("createdAt").asText())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        }
    }

    @Test
    void a_refresh_is_a_use() {
        var before = account.sessions().getFirst();

        account.refresh();

        var after = account.sessions().getFirst();
        assertThat(after.path("createdAt")).isEqualTo(before.path("createdAt"));
        assertThat(after.path("lastUsedAt").asText())
                .isGreaterThan(before.path("lastUsedAt").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.5.0",
                "Mozilla/5.0 (X11; Linux x86_64) \"quoted\" \\ and 'so on'",
                "<script>alert(1)</script>",
                "${jndi:ldap://localhost/x} %00%0d%0aX: y #{1}",
                "#"
            })
    void a_client_is_called_what_it_calls_itself(String userAgent) {
        var session = signInWith(userAgent);

        assertThat(userAgentOf(session)).isEqualTo(userAgent);
    }

    @Test
    void of_a_name_that_is_very_long_the_beginning_is_kept() {
        var session = signInWith("Mozilla " + "x".repeat(1000));

        assertThat(userAgentOf(session)).isEqualTo("Mozilla " + "x".repeat(248));
    }

    @Test
    void sessions_come_in_pages_the_latest_first() {
        var ids = new ArrayList<>(List.of(ada.session()));
        for (int n = 0; n < 4; n++) {
            ids.addFirst(account.signInAgain().session());
        }
        var desk = new Desk(client, ada);

        var pages = desk.pages("/v1/sessions?limit=2");

        assertThat(pages)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(page -> page.items().size() <= 2);
        assertThat(desk.all("/v1/sessions?limit=2", "id")).isEqualTo(ids);
        var cursor = pages.getFirst().json().path("nextCursor").asText();
        assertThat(client.get("/v1/sessions?limit=2&cursor=" + cursor)
                        .as(Person.arrive(client))
                        .send()
                        .problem())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void a_session_that_is_not_ones_own_looks_missing() {
        var grace = Person.arrive(client);

        var hers = end(grace.session());
        var nobodys = end(Scene.NOBODYS);

        assertThat(hers.problem()).isEqualTo("not-found");
        assertThat(hers.text()).isEqualTo(nobodys.text());
        assertThat(new Account(client, grace).refresh().status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_an_id_is_missing_too() {
        for (var id : List.of("x", "Current", "me", "%20", ada.session().replace("-", ""), "a".repeat(500))) {
            assertThat(end(id).problem()).as(id).isEqualTo("not-found");
        }
        assertThat(account.sessionIds()).containsExactly(ada.session());
    }

    @Test
    void a_session_ends_once() {
        var elsewhere = account.signInAgain();

        account.endSession(elsewhere.session());

        assertThat(end(elsewhere.session()).problem()).isEqualTo("not-found");
        assertThat(account.sessionIds()).containsExactly(ada.session());
        assertThat(account.refresh().status()).isEqualTo(200);
        assertThat(new Account(client, elsewhere).refresh().problem()).isEqualTo("invalid-refresh-token");
    }

    /** At the gateway, and asked straight at each service; other sessions go on. */
    @Test
    void an_ended_session_is_refused_everywhere_within_a_minute() {
        var here = account.signInAgain();
        var stays = account.signInAgain();
        var doors = Door.of(system);
        assertThat(doors).allMatch(door -> door.knock(ada.accessToken()).status() == 200);
        assertThat(doors).allMatch(door -> door.knock(here.accessToken()).status() == 200);

        new Account(client, here).endSession("current");
        new Account(client, stays).endSession(ada.session());

        Door.shutWithinAMinute(doors, door -> door.knock(here.accessToken()));
        Door.shutWithinAMinute(doors, door -> door.knock(ada.accessToken()));
        assertThat(doors).allMatch(door -> door.knock(stays.accessToken()).status() == 200);
    }

    private Client.Answer end(String id) {
        return client.delete("/v1/sessions/" + id)
                .as(ada)
                .header("X-Request-Id", "same")
                .send();
    }

    private Person signInWith(String userAgent) {
        var request =
                client.post("/v1/sessions", Person.credentials(ada.email())).header("User-Agent", userAgent);
        return Person.signIn(request, client);
    }

    private String userAgentOf(Person session) {
        return account.sessions().stream()
                .filter(listed -> listed.path("id").asText().equals(session.session()))
                .map(listed -> listed.path("userAgent").asText())
                .findFirst()
                .orElseThrow();
    }
}
