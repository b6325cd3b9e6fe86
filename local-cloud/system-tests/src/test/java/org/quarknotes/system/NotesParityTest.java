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

/** Every operation on notes is answered by functions as by containers, from the same data. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesParityTest {
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
        return ofNotes().filter(Matrix.Row::changesNothing);
    }

    static Stream<Matrix.Row> writes() {
        return ofNotes().filter(row -> !row.changesNothing());
    }

    private static Stream<Matrix.Row> ofNotes() {
        return Matrix.rows()
                .filter(row -> row.path().startsWith("/v1/notes") || row.path().startsWith("/v1/tags"));
    }

    /** A function may refuse to stream; if it does not, it sends what a container would. */
    @ParameterizedTest
    @MethodSource("reads")
    void a_read_is_alike_for_everybody(Matrix.Row row) {
        if (row.operation().equals("exportNotes")
                && call(row, functions).as(cast.owner()).send().status() == 501) {
            return;
        }
        for (var person : List.of(cast.owner(), cast.editor(), cast.reader(), cast.stranger(), cast.powerless())) {
            shapes.answerAlike(client -> call(row, client).as(person));
            shapes.answerAlike(client -> call(row, client).by("HEAD").as(person));
        }
        shapes.answerAlike(client -> call(row, client));
        shapes.answerAlike(
                client -> call(row, client).header("Accept", "text/html").as(cast.owner()));
        shapes.answerAlike(
                client -> call(row, client).at(path -> path + "?nonsense=1").as(cast.owner()));
    }

    /** Each shape does it to a note of its own. */
    @ParameterizedTest
    @MethodSource("writes")
    void a_write_is_alike(Matrix.Row row) {
        for (var person : List.of(cast.owner(), cast.reader(), cast.stranger())) {
            shapes.answerAlikeButForIdsAndTimes(client -> {
                var own = Scene.open(containers, cast);
                return Calls.of(row.operation(), new Scene(client, cast, own.note()))
                        .as(person);
            });
        }
        shapes.answerAlike(client -> call(row, client).by("PROPFIND").as(cast.owner()));
        shapes.answerAlike(client ->
                call(row, client).content(new byte[] {'{', (byte) 0xff}).as(cast.stranger()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes?limit=1&sort=-createdAt",
                "/v1/notes?tag=home&limit=1",
                "/v1/notes?q=n&limit=1",
                "/v1/notes?state=lost",
                "/v1/notes?cursor=nonsense",
                "/v1/notes/shared?limit=1",
                "NOTE/versions?limit=1",
                "NOTE/versions/2",
                "NOTE/versions/x"
            })
    void lists_and_their_cursors_are_alike(String list) {
        var other = Scene.open(containers, cast);
        var path = list.replace("NOTE", other.note());
        var person = list.contains("shared") ? cast.reader() : cast.owner();

        shapes.answerAlike(client -> client.get(path).as(person));

        var page = containers.get(path).as(person).send();
        if (page.status() == 200) {
            var cursor = page.json().path("nextCursor").asText();
            shapes.answerAlike(client -> client.get(path + "&cursor=" + cursor).as(person));
        }
    }

    @Test
    void what_one_shape_did_once_the_other_does_not_do_again() {
        var key = UUID.randomUUID().toString();
        var batch = Batches.creates(2, n -> "{\"title\": \"once\"}");
        for (var call : List.of(
                containers.post("/v1/notes", Calls.NOTE).header("Idempotency-Key", key),
                containers.post("/v1/notes/batch", batch).header("Idempotency-Key", key + "#batch"))) {
            var first = call.as(cast.owner()).send();
            var again = call.through(functions).as(cast.owner()).send();

            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            shapes.answerAlike(client -> call.through(client).as(cast.owner()));
            shapes.answerAlike(client ->
                    call.through(client).content(new byte[] {'{', '}'}).as(cast.owner()));
        }
    }

    @Test
    void a_batch_that_fails_fails_alike() {
        for (var operation : List.of(
                Batches.update(scene.note(), 99, "{}"),
                Batches.delete(Scene.NOBODYS_NOTE, 1),
                Batches.create("{\"title\": \"\"}"),
                "{\"op\": \"purge\"}")) {
            shapes.answerAlike(client ->
                    client.post("/v1/notes/batch", Batches.of(operation)).as(cast.owner()));
        }
    }

    private Client.Request call(Matrix.Row row, Client client) {
        return Calls.of(row.operation(), new Scene(client, cast, scene.note()));
    }
}
