package org.quarknotes.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quarknotes.local.system.Service;

/** Whatever is asked, is answered; and what was refused has changed nothing. Another run asks something else. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int REQUESTS = 600;

    /** To ask the same again: {@code -Dfuzz.seed=}, as the failure says. */
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Mutations mutations = new Mutations(random);
    private Client gateway;
    private Quarknotes.Running system;
    private Person ada;
    private String note;

    /** A request that would be answered well, and who answers it; the body empty where there is none. */
    private record Sound(Service service, String method, String path, String body) {}

    @BeforeAll
    void arrive(Quarknotes.Running running) {
        system = running;
        gateway = running.client();
        ada = Person.arrive(gateway);
        note = Sharing.newNote(gateway, ada, "Untouched");
    }

    @Test
    void every_request_is_answered_properly_and_refused_ones_change_nothing() {
        var before = state();
        for (int number = 0; number < REQUESTS; number++) {
            var request = spoilt(mutations.oneOf(soundRequests()));
            var answer = request.send();

            assertThat(answer).as("seed %d, %s", SEED, request).satisfies(FuzzTest::isProper);
            if (answer.status() >= 400 && random.nextInt(10) == 0) {
                assertThat(state()).as("seed %d, %s", SEED, request).isEqualTo(before);
            }
            before = answer.status() < 400 ? state() : before;
        }
    }

    private List<Sound> soundRequests() {
        return List.of(
                new Sound(Service.NOTES, "POST", "/v1/notes", "{\"title\": \"New\"}"),
                new Sound(Service.NOTES, "GET", "/v1/notes", ""),
                new Sound(Service.NOTES, "GET", note, ""),
                new Sound(Service.NOTES, "PUT", note, "{\"title\": \"Put\", \"body\": \"b\", \"tags\": [\"a\"]}"),
                new Sound(Service.NOTES, "PATCH", note, "{\"title\": \"Patched\"}"),
                new Sound(Service.NOTES, "GET", note + "/shares", ""),
                new Sound(Service.NOTES, "PUT", note + "/shares/" + ada.id(), "{\"role\": \"reader\"}"),
                new Sound(Service.NOTIFY, "GET", "/v1/notifications", ""),
                new Sound(Service.USERS, "GET", "/v1/users/me", ""),
                new Sound(Service.USERS, "GET", "/v1/users/" + ada.id(), ""),
                new Sound(Service.USERS, "POST", "/v1/users", "{\"email\": \"a@b\", \"password\": \"short\"}"),
                new Sound(Service.USERS, "POST", "/v1/sessions/refresh", "{\"refreshToken\": \"nobody\"}"));
    }

    private Client.Request spoilt(Sound sound) {
        var client = random.nextBoolean() ? gateway : system.clientOf(sound.service());
        var place = random.nextInt(4);
        var path = place == 0 ? mutations.path(sound.path()) : sound.path();
        var body = sound.body().isEmpty() || place != 1 ? sound.body() : mutations.body(sound.body());
        var request = client.request(sound.method(), path).as(ada).ifMatch("*");
        if (!body.isEmpty()) {
            var type = sound.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
            request = request.bytes(body.getBytes(UTF_8), type);
        }
        if (place < 2) {
            return request;
        }
        var header = mutations.header();
        return request.header(header.getFirst(), header.getLast());
    }

    private static void isProper(Client.Answer answer) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        if (answer.status() < 400) {
            return;
        }
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("type").asText()).startsWith("/problems/");
        assertThat(answer.json().path("instance").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "java.", "org.", "jakarta.", "localhost", "dynamodb");
    }

    /** All that these requests could change. */
    private List<JsonNode> state() {
        return List.of(
                gateway.get("/v1/notes?limit=1").as(ada).send().json().path("items"),
                gateway.get(note).as(ada).send().json(),
                gateway.get(note + "/shares").as(ada).send().json());
    }
}
