package org.quarknotes.system;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on webhooks is answered alike by the containers and by the functions. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookParityTest {
    private BothShapes shapes;
    private Cast cast;
    private Scene scene;

    @BeforeAll
    void start(Quarknotes.Running system, Functions running, Cast people) {
        shapes = new BothShapes(system.client(), running.client());
        cast = people;
        scene = Scene.open(system.client(), cast);
    }

    static Stream<Matrix.Row> operations() {
        return Matrix.rows().filter(row -> row.path().startsWith("/v1/webhooks"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybody_is_answered_alike(Matrix.Row row) {
        for (var person : List.of(cast.owner(), cast.stranger(), cast.powerless(), cast.nobody())) {
            shapes.answerAlikeButForIdsAndTimes(client -> call(row, client).as(person));
        }
        shapes.answerAlike(client -> call(row, client));
        shapes.answerAlike(
                client -> call(row, client).at(path -> path + "?nonsense=1").as(cast.owner()));
        shapes.answerAlike(client ->
                call(row, client).content(new byte[] {'{', (byte) 0xff}).as(cast.powerless()));
    }

    /** What a call needs, the containers make. */
    private Client.Request call(Matrix.Row row, Client client) {
        return Calls.of(row.operation(), scene).through(client);
    }
}
