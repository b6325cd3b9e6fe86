package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation on people, sessions and API keys is answered by functions as by containers, from the same data. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleParityTest {
    private static final String ME = "/v1/users/me";

    private Client containers;
    private Client functions;
    private BothShapes shapes;
    private Cast cast;
    private Scene scene;

    @BeforeAll
    void start(Quarknotes.Running system, Functions running, Cast people) {
        containers = system.client();
        functions = running.client();
        shapes = new BothShapes(containers, functions);
        cast = people;
        scene = Scene.open(containers, cast);
    }

    static Stream<Matrix.Row> reads() {
        return ofPeople().filter(Matrix.Row::changesNothing);
    }

    static Stream<Matrix.Row> writes() {
        return ofPeople().filter(row -> !row.changesNothing());
    }

    private static Stream<Matrix.Row> ofPeople() {
        return Matrix.rows()
                .filter(row -> Stream.of("/v1/users", "/v1/sessions", "/v1/api-keys", "/v1/admin")
                        .anyMatch(row.path()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_read_is_alike_for_everybody(Matrix.Row row) {
        for (var person : List.of(cast.owner(), cast.stranger(), cast.powerless(), cast.nobody(), cast.admin())) {
            shapes.answerAlike(client -> call(row, client).as(person));
            shapes.answerAlike(client -> call(row, client).by("HEAD").as(person));
        }
        shapes.answerAlike(client -> call(row, client));
        shapes.answerAlike(
                client -> call(row, client).header("Accept", "text/html").as(cast.owner()));
        shapes.answerAlike(client -> call(row, client)
                .at(path -> path + (path.contains("?") ? "&" : "?") + "nonsense=1")
                .as(cast.admin()));
    }

    /** Each shape does it once. What a call needs, such as another session, the containers make. */
    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_alike(Matrix.Row row) {
        for (var person : List.of(cast.owner(), cast.stranger(), cast.powerless(), cast.admin())) {
            shapes.answerAlikeButForVersions(client -> prepared(row, client).as(person));
        }
        shapes.answerAlike(client -> prepared(row, client).without("If-Match").content(new byte[] {'{', (byte) 0xff}));
        shapes.answerAlikeButForIdsAndTimes(
                client -> prepared(row, client).by("PROPFIND").as(cast.owner()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"password\": 5}", "{\"password\": \"not her password\"}"})
    void a_deletion_with_a_bad_body_is_refused_alike(String body) {
        var ada = Person.arrive(containers);

        shapes.answerAlike(client -> client.delete(ME).json(body).as(ada));
    }

    @Test
    void a_deletion_with_a_body_is_alike_and_takes_effect() {
        shapes.answerAlike(client -> {
            var ada = Person.arrive(containers);
            return client.delete(ME)
                    .json("{\"password\": \"%s\"}".formatted(Person.PASSWORD))
                    .as(ada);
        });

        var ada = Person.arrive(functions);
        new Account(functions, ada).leave();
        shapes.answerAlike(client -> client.post("/v1/sessions", Person.credentials(ada.email())));
        assertThat(containers
                        .post("/v1/sessions", Person.credentials(ada.email()))
                        .send()
                        .problem())
                .isEqualTo("invalid-credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"displayName\": \"Grüße, 世界 🌱\"}",
                "{}",
                "{\"displayName\": null}",
                "{\"displayName\": \"\"}",
                "{\"email\": \"a@b.example\"}",
                "[]",
                ""
            })
    void a_patch_is_alike(String patch) {
        shapes.answerAlikeButForIdsAndTimes(client -> client.patch(ME, patch)
                .ifMatch("*")
                .header("Content-Type", "application/merge-patch+json")
                .as(Person.arrive(containers)));
        shapes.answerAlike(client -> client.patch(ME, patch).as(cast.stranger()));
        shapes.answerAlike(client -> client.patch(ME, patch).ifMatch("\"99\"").as(cast.stranger()));
        shapes.answerAlike(
                client -> client.request("PATCH", ME).json(patch).ifMatch("*").as(cast.stranger()));
    }

    @Test
    void a_key_that_one_shape_made_opens_the_other() {
        for (var maker : List.of(containers, functions)) {
            var key = new Account(maker, cast.owner())
                    .createKey("notes:read", "profile")
                    .text();

            shapes.answerAlike(client -> client.get(scene.note()).header("X-Api-Key", key));
            shapes.answerAlike(client -> client.get(ME).header("X-Api-Key", key));
            shapes.answerAlike(client -> client.get("/v1/notifications").header("X-Api-Key", key));
            shapes.answerAlike(
                    client -> client.post("/v1/api-keys", PeopleCalls.KEY).header("X-Api-Key", key));
            shapes.answerAlike(client -> client.get(ME).header("X-Api-Key", key).as(cast.owner()));
            shapes.answerAlike(client -> client.get(ME).header("X-Api-Key", key + "0"));
        }
    }

    @Test
    void a_key_that_one_shape_made_the_other_does_not_make_again() {
        var request = containers
                .post("/v1/api-keys", PeopleCalls.KEY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .as(cast.owner());
        var first = request.send();

        var again = request.through(functions).send();

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        shapes.answerAlike(request::through);
    }

    @Test
    void a_session_that_one_shape_began_the_other_continues_and_ends() {
        var there = Person.arrive(functions);
        var account = new Account(containers, there);
        assertThat(account.refresh().status()).isEqualTo(200);
        shapes.answerAlike(client -> client.get("/v1/sessions").as(there));

        new Account(functions, there).endSession("current");

        shapes.answerAlike(client -> client.post("/v1/sessions/refresh", Person.refresh(there.refreshToken())));
        Door.shutWithinAMinute(
                List.of(
                        new Door("containers", containers, ME),
                        new Door("functions", functions, ME),
                        new Door("notes of the functions", functions, "/v1/notes")),
                door -> door.knock(there.accessToken()));
    }

    private Client.Request call(Matrix.Row row, Client client) {
        return Calls.of(row.operation(), new Scene(client, cast, scene.note()));
    }

    private Client.Request prepared(Matrix.Row row, Client client) {
        return call(row, containers).through(client);
    }
}
