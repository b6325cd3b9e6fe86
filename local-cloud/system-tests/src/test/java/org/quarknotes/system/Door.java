package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.quarknotes.local.system.Service;

/** Somewhere to knock, and what only the right credential opens there. */
record Door(String name, Client client, String path) {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    /** The gateway's, and that of each service for those who go past the gateway. */
    static List<Door> of(Quarknotes.Running system) {
        return List.of(
                new Door("gateway", system.client(), "/v1/notes"),
                new Door("users", system.clientOf(Service.USERS), "/v1/users/me"),
                new Door("notes", system.clientOf(Service.NOTES), "/v1/notes"),
                new Door("notify", system.clientOf(Service.NOTIFY), "/v1/notifications"));
    }

    Client.Request knock() {
        return client.get(path);
    }

    Client.Answer knock(String token) {
        return knock().bearing(token).send();
    }

    Client.Answer knockWithKey(String key) {
        return knock().header("X-Api-Key", key).send();
    }

    /** Waits until the credential opens none of them any more. */
    static void shutWithinAMinute(List<Door> doors, Function<Door, Client.Answer> knocking) {
        await().atMost(A_MINUTE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(doors).allSatisfy(door -> {
                    var answer = knocking.apply(door);
                    assertThat(answer.problem()).as(door.name()).isEqualTo("unauthenticated");
                    assertThat(answer.header("WWW-Authenticate"))
                            .as(door.name())
                            .contains("error=\"invalid_token\"");
                }));
    }
}
