package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.local.system.Service;

/** What services ask each other, nobody can ask through the gateway, however they spell it. */
@ExtendWith(Quarknotes.class)
class InternalPathsTest {
    private static final String ENDED_SESSIONS = "/internal/ended-sessions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENDED_SESSIONS,
                "/internal/api-key-exchange",
                "/%69nternal/ended-sessions",
                "/v1/../internal/ended-sessions",
                "/v1/%2e%2e/internal/ended-sessions",
                "/v1/..%2finternal/ended-sessions",
                "//internal/ended-sessions",
                "/v1/users/..;/../internal/ended-sessions",
                "/v1/users/me/../../../internal/ended-sessions",
                "/q/health",
                "/openapi"
            })
    void they_have_no_route(String path, Quarknotes.Running system) {
        var gateway = new Client(system.gateway());
        var ada = Person.arrive(gateway);

        assertThat(gateway.get(path).as(ada).send().status()).isIn(400, 404);
        assertThat(gateway.post(path, "{\"apiKey\": \"x\"}").as(ada).send().status())
                .isIn(400, 404);
        assertThat(system.clientOf(Service.USERS).get(ENDED_SESSIONS).send().status())
                .isEqualTo(200);
    }
}
