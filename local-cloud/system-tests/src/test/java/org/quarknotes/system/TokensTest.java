package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that must not be believed, at the gateway and, sent straight there, at each service. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
    private static final String STRANGERS_ISSUER = "https://issuer.example";

    private List<Door> doors = List.of();
    private Person ada;
    private Tokens tokens;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        ada = Person.arrive(system.client());
        tokens = system.tokens();
        doors = Door.of(system);
    }

    @Test
    void a_valid_token_opens_every_door() {
        for (var door : doors) {
            assertThat(door.knock(ada.accessToken()).status()).as(door.name()).isEqualTo(200);
            assertThat(door.knock(tokens.like(ada)).status()).as(door.name()).isEqualTo(200);
        }
    }

    @Test
    void no_token_is_told_how_to_authenticate() {
        for (var door : doors) {
            var answer = door.knock().send();

            assertThat(answer.problem()).as(door.name()).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).as(door.name()).isEqualTo("Bearer realm=\"quarknotes\"");
        }
    }

    @Test
    void a_token_that_is_expired_foreign_forged_or_for_something_else_is_refused() {
        var refused = List.of(
                "nonsense",
                "a.b.c",
                ada.accessToken().substring(0, ada.accessToken().length() - 6) + "AAAAAA",
                tokens.expired(ada),
                tokens.from(STRANGERS_ISSUER, ada),
                tokens.forAudience("another-api", ada),
                tokens.ofType("JWT", ada),
                tokens.signedByStranger(ada),
                tokens.unsigned(ada));

        for (var door : doors) {
            for (var token : refused) {
                var answer = door.knock(token);

                assertThat(answer.problem()).as("%s: %s", door.name(), token).isEqualTo("unauthenticated");
                assertThat(answer.header("WWW-Authenticate")).as(door.name()).contains("error=\"invalid_token\"");
            }
        }
    }

    @Test
    void no_header_but_the_token_says_who_is_calling() {
        for (var door : doors) {
            for (var header : List.of("X-User", "X-User-Id", "X-Forwarded-User", "X_User", "Remote-User")) {
                assertThat(door.knock().header(header, ada.id()).send().status())
                        .as("%s: %s", door.name(), header)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_token_without_the_scope_is_forbidden() {
        for (var door : doors.subList(2, 4)) {
            assertThat(door.knock(tokens.withScope("profile", ada)).problem())
                    .as(door.name())
                    .isEqualTo("forbidden");
        }
    }
}
