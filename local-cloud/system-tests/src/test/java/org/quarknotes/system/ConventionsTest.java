package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What holds for all operations alike; what holds for all answers is watched over by {@link Conventions}. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConventionsTest {
    private static final Set<String> OF_THE_BODY = Set.of("content-length", "transfer-encoding", "date");

    private Client client;
    private Description description;
    private Cast cast;
    private Scene scene;

    @BeforeAll
    void arrive(Quarknotes.Running system, Cast people) {
        client = system.client();
        description = system.description();
        cast = people;
        scene = Scene.open(client, cast);
    }

    @Test
    void options_tell_of_every_path_what_is_described_of_it() {
        var methods = description.operations().stream()
                .collect(Collectors.groupingBy(
                        Description.Operation::path,
                        Collectors.mapping(Description.Operation::method, Collectors.toCollection(TreeSet::new))));

        methods.forEach((path, described) -> {
            var answer = client.request("OPTIONS", path.replaceAll("\\{\\w+}", Scene.NOBODYS))
                    .send();

            if (described.contains("GET")) {
                described.add("HEAD");
            }
            described.add("OPTIONS");
            assertThat(answer.status()).as(path).isIn(200, 204);
            assertThat(String.valueOf(answer.header("Allow")).split(", *", -1))
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(described);
        });
    }

    @Test
    void head_answers_as_get_does_without_the_body() {
        reads().forEach(row -> {
            var request = Calls.of(row.operation(), scene).as(cast.owner()).header("X-Request-Id", "same");
            var get = request.send();
            var head = request.by("HEAD").send();

            assertThat(head.status()).as(row.operation()).isEqualTo(get.status());
            assertThat(headers(head)).as(row.operation()).isEqualTo(headers(get));
        });
    }

    @Test
    void a_refused_head_has_the_status_of_the_refusal() {
        assertThat(client.request("HEAD", Scene.NOBODYS_NOTE)
                        .as(cast.owner())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(client.request("HEAD", "/v1/tags").send().status()).isEqualTo(401);
    }

    @Test
    void a_note_is_sent_again_only_when_it_is_news() {
        var note = client.get(scene.note()).as(cast.owner());
        var etag = note.send().etag();

        for (var same : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
            assertThat(note.header("If-None-Match", same).send().status())
                    .as(same)
                    .isEqualTo(304);
        }
        for (var other : List.of("\"99\"", "W/\"1\"", "nonsense", etag.replace("\"", ""))) {
            assertThat(note.header("If-None-Match", other).send().status())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_write_goes_ahead_on_what_was_seen_alone() {
        for (var operation : List.of("replaceNote", "patchNote", "restoreNoteVersion", "deleteNote")) {
            var request = Calls.of(operation, Scene.open(client, cast)).as(cast.owner());

            for (var malformed : List.of("2", "nonsense", "\"2", "*, \"2\"", ",", "\"2\" \"3\"")) {
                assertThat(request.ifMatch(malformed).send().problem())
                        .as(malformed)
                        .isEqualTo("malformed-request");
            }
            for (var stale : List.of("\"1\"", "\"3\"", "\"02\"", "W/\"2\"", "\"1\", \"3\"")) {
                assertThat(request.ifMatch(stale).send().problem()).as(stale).isEqualTo("stale-version");
            }
            assertThat(request.ifMatch("\"1\", \"2\"").send().status())
                    .as(operation)
                    .isIn(200, 204);
        }
    }

    @Test
    void what_is_too_long_is_refused_before_it_is_read() {
        var note = client.get("/v1/notes").as(cast.owner());

        assertThat(note.at(path -> path + "?q=" + "a".repeat(9000)).send().problem())
                .isEqualTo("uri-too-long");
        assertThat(note.header("X-Long", "a".repeat(17_000)).send().problem()).isEqualTo("headers-too-large");
    }

    private static Stream<Matrix.Row> reads() {
        return Matrix.rows().filter(Matrix.Row::changesNothing);
    }

    private static Set<String> headers(Client.Answer answer) {
        return answer.response().headers().map().entrySet().stream()
                .filter(header -> !OF_THE_BODY.contains(header.getKey()))
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
