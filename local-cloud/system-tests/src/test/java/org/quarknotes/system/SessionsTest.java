package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and staying signed in. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
    private Client client;

    @BeforeAll
    void open(Quarknotes.Running system) {
        client = system.client();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var ada = Person.arrive(client);

        var wrong = signIn(ada.email(), "not her password");
        var unknown = signIn("nobody-" + ada.email(), "not her password");

        assertThat(wrong.problem()).isEqualTo("invalid-credentials");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void an_address_is_folded_when_signing_in() {
        var ada = Person.arrive(client);

        assertThat(signIn(ada.email().toUpperCase(Locale.ROOT), Person.PASSWORD).status())
                .isEqualTo(201);
    }

    @Test
    void a_refresh_gives_tokens_that_work() {
        var ada = Person.arrive(client);

        var refreshed = refresh(ada.refreshToken());

        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.json().path("tokenType").asText()).isEqualTo("Bearer");
        assertThat(refreshed.json().path("refreshToken").asText()).isNotEqualTo(ada.refreshToken());
        var token = refreshed.json().path("accessToken").asText();
        assertThat(client.get("/v1/users/me")
                        .header("Authorization", "Bearer " + token)
                        .send()
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(ada.id());
    }

    @Test
    void many_refreshes_at_once_yield_one_successor() {
        var ada = Person.arrive(client);
        Set<String> successors = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 8).parallel().forEach(n -> {
            var refreshed = refresh(ada.refreshToken());
            assertThat(refreshed.status()).isEqualTo(200);
            successors.add(refreshed.json().path("refreshToken").asText());
        });

        assertThat(successors).hasSize(1);
    }

    @Test
    void a_token_that_nobody_issued_refreshes_nothing() {
        assertThat(refresh("A".repeat(43)).problem()).isEqualTo("invalid-refresh-token");
        assertThat(refresh("").status()).isIn(400, 401);
    }

    /** What somebody got hold of who should not have: one of the two comes too late and is noticed. */
    @Test
    void a_token_that_was_replaced_and_comes_again_ends_the_session() {
        var ada = Person.arrive(client);
        var second = refresh(ada.refreshToken()).json().path("refreshToken").asText();
        var third = refresh(second).json().path("refreshToken").asText();

        assertThat(refresh(ada.refreshToken()).problem()).isEqualTo("invalid-refresh-token");

        assertThat(refresh(third).problem()).isEqualTo("invalid-refresh-token");
        assertThat(refresh(second).problem()).isEqualTo("invalid-refresh-token");
    }

    @Test
    void an_answer_that_was_lost_is_given_again() {
        var ada = Person.arrive(client);

        var lost = refresh(ada.refreshToken()).json().path("refreshToken");
        var again = refresh(ada.refreshToken()).json().path("refreshToken");

        assertThat(again).isEqualTo(lost);
        assertThat(refresh(again.asText()).status()).isEqualTo(200);
    }

    @Test
    void others_see_a_name_and_no_more() {
        var ada = Person.arrive(client);
        var grace = Person.arrive(client);

        var seen = client.get("/v1/users/" + ada.id()).as(grace).send();

        assertThat(seen.text()).isEqualTo("{\"id\":\"%s\",\"displayName\":\"Ada\"}".formatted(ada.id()));
        assertThat(client.get("/v1/users/01890a5d-ac96-774b-bcce-b302099a8057")
                        .as(grace)
                        .send()
                        .problem())
                .isEqualTo("user-not-found");
    }

    private Client.Answer signIn(String email, String password) {
        return client.post("/v1/sessions", Person.credentials(email, password))
                .header("X-Request-Id", "same")
                .send();
    }

    private Client.Answer refresh(String token) {
        return client.post("/v1/sessions/refresh", Person.refresh(token)).send();
    }
}
