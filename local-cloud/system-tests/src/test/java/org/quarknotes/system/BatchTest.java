package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Several things at once: all of them, or none. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchTest {
    private static final String CREATE = "{\"op\": \"create\", \"note\": {\"title\": \"made\"}}";

    /** Stands for the path of the scene's note. */
    private static final String THIS = "/v1/notes/THIS";

    private Client client;
    private Cast cast;
    private Desk desk;
    private Scene scene;

    @BeforeAll
    void arrive(Quarknotes.Running system, Cast people) {
        client = system.client();
        cast = people;
        desk = new Desk(client, cast.owner());
    }

    @BeforeEach
    void open() {
        scene = Scene.open(client, cast);
    }

    @Test
    void everything_is_done_and_told_in_order() {
        var other = desk.write("{\"title\": \"old\", \"tags\": [\"gone\"]}");

        var results = desk.batch(Batches.of(
                        Batches.update(
                                scene.note(), 2, "{\"title\": \"changed\", \"tags\": null, \"state\": \"archived\"}"),
                        Batches.create("{\"title\": \"made\", \"body\": \"text\", \"tags\": [\"New\"]}"),
                        Batches.delete(other, 1)))
                .json()
                .path("results");

        assertThat(results.findValuesAsText("op")).containsExactly("update", "create", "delete");
        var made = "/v1/notes/" + results.path(1).path("note").path("id").asText();
        assertThat(results.path(0).path("note").path("version").asInt()).isEqualTo(3);
        assertThat(results.path(1).path("note").path("snippet").asText()).isEqualTo("text");
        assertThat(results.path(1).path("note").path("role").asText()).isEqualTo("owner");
        assertThat(results.path(1).path("note").has("body")).isFalse();
        assertThat(results.path(2).path("note").path("state").asText()).isEqualTo("trashed");
        assertThat(desk.read(scene.note()).path("state").asText()).isEqualTo("archived");
        assertThat(desk.read(made).path("tags").toString()).isEqualTo("[\"new\"]");
        assertThat(desk.read(other).path("version").asInt()).isEqualTo(2);
        assertThat(desk.all(scene.note() + "/versions")).hasSize(2);
        assertThat(desk.tags()).doesNotContainKey("gone");
    }

    @Test
    void twenty_five_notes_with_twenty_tags_each_are_one_batch() {
        var newcomer = new Desk(client, Person.arrive(client));
        var all = Batches.creates(
                25, n -> "{\"title\": \"n%d\", \"tags\": %s}".formatted(n, Batches.twentyTags(n % 2 == 0 ? "a" : "b")));

        var results = newcomer.batch(all).json().path("results");

        assertThat(results.findValuesAsText("title"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 25).mapToObj(n -> "n" + n).toList());
        assertThat(newcomer.all("/v1/notes")).hasSize(25);
        Consistency.of(client, newcomer.person());
        assertThat(newcomer.tags()).hasSize(40).containsEntry("a-0", 13).containsEntry("b-19", 12);
    }

    /** Each operation would fail alone, in a way of its own. */
    Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Batches.update(Scene.NOBODYS_NOTE, 1, "{}"), "note-not-found"),
                Arguments.of("{\"op\": \"delete\", \"id\": \"no id\", \"version\": 1}", "note-not-found"),
                Arguments.of(Batches.update(THIS, 1, "{\"title\": \"stale\"}"), "stale-version"),
                Arguments.of(Batches.update(THIS, 99, "{\"title\": \"unborn\"}"), "stale-version"),
                Arguments.of(Batches.delete(THIS, 1), "stale-version"),
                Arguments.of(Batches.update(THIS, 2, "{\"title\": \" \"}"), "validation-failed"),
                Arguments.of(Batches.update(THIS, 2, "{\"state\": \"trashed\"}"), "validation-failed"),
                Arguments.of(Batches.create("{\"title\": \"\"}"), "validation-failed"),
                Arguments.of(
                        Batches.create("{\"title\": \"a\", \"body\": \"%s\"}".formatted("x".repeat(65_537))),
                        "validation-failed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void one_that_fails_keeps_all_from_being_done_and_is_named(String operation, String problem) {
        var before = state();
        var failing = operation.replace(Desk.id(THIS), scene.id());

        var answer = client.post("/v1/notes/batch", Batches.of(CREATE, failing, CREATE))
                .as(desk.person())
                .send();

        assertThat(answer.problem()).isEqualTo("batch-failed");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("failedOperation").asInt(-1)).isEqualTo(1);
        var cause = answer.json().path("cause");
        assertThat(cause.path("type").asText()).isEqualTo("/problems/" + problem);
        assertThat(cause.path("status").isInt()).isTrue();
        assertThat(cause.path("title").asText()).isNotBlank();
        assertThat(cause.has("violations")).isEqualTo(problem.equals("validation-failed"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void the_first_that_fails_is_the_one_that_is_told() {
        var answer = client.post(
                        "/v1/notes/batch",
                        Batches.of(
                                CREATE,
                                Batches.update(scene.note(), 1, "{}"),
                                Batches.create("{\"title\": \"\"}"),
                                Batches.delete(Scene.NOBODYS_NOTE, 1)))
                .as(desk.person())
                .send();

        assertThat(answer.json().path("failedOperation").asInt()).isEqualTo(1);
        assertThat(answer.json().path("cause").path("status").asInt()).isEqualTo(412);
    }

    @Test
    void an_operation_needs_the_role_that_it_would_need_alone() {
        var update = Batches.of(Batches.update(scene.note(), 2, "{\"title\": \"ours\"}"));
        var delete = Batches.of(Batches.delete(scene.note(), 2));

        assertThat(cause(cast.reader(), update)).isEqualTo("/problems/forbidden");
        assertThat(cause(cast.editor(), delete)).isEqualTo("/problems/forbidden");
        assertThat(cause(cast.stranger(), update)).isEqualTo("/problems/note-not-found");
        var byEditor = new Desk(client, cast.editor()).batch(update).json();
        assertThat(byEditor.at("/results/0/note/role").asText()).isEqualTo("editor");
        scene.trash();
        assertThat(cause(cast.owner(), Batches.of(Batches.update(scene.note(), 4, "{}"))))
                .isEqualTo("/problems/note-trashed");
    }

    @Test
    void a_delete_of_what_is_in_the_trash_changes_nothing() {
        scene.trash();

        var result = desk.batch(Batches.of(Batches.delete(scene.note(), 3))).json();

        assertThat(result.at("/results/0/note/version").asInt()).isEqualTo(3);
        assertThat(desk.read(scene.note()).path("version").asInt()).isEqualTo(3);
    }

    private String cause(Person person, String batch) {
        var answer = client.post("/v1/notes/batch", batch).as(person).send();
        assertThat(answer.problem()).isEqualTo("batch-failed");
        return answer.json().path("cause").path("type").asText();
    }

    private List<Object> state() {
        return List.of(desk.read("/v1/notes?limit=5"), desk.read(scene.note()), desk.tags());
    }
}
