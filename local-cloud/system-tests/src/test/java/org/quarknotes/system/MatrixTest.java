package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.system.Matrix.Caller;

/** Everybody calls every operation, as {@link Matrix} has it. */
@ExtendWith(Quarknotes.class)
@ResourceLock(Cast.ON_STAGE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private Quarknotes.Running system;
    private Cast cast;

    @BeforeAll
    void arrive(Quarknotes.Running running, Cast people) {
        system = running;
        cast = people;
    }

    @Test
    void the_description_lists_every_operation_of_the_matrix_and_no_other() {
        var described =
                system.description().operations().stream().map(operation -> operation.id() + " " + operation.name());
        var listed = Matrix.rows().map(row -> row.operation() + " " + row.name());

        assertThat(described).containsExactlyInAnyOrderElementsOf(listed.toList());
        assertThat(Calls.operations())
                .containsExactlyInAnyOrderElementsOf(
                        Matrix.rows().map(Matrix.Row::operation).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_a_caller_must_be_allowed_is_described(Matrix.Row row) {
        var operation = system.description().operation(row.operation());

        assertThat(operation.scopes()).isEqualTo(row.scope().map(Set::of).orElse(Set.of()));
        assertThat(operation.groups()).isEqualTo(row.isForAdmins() ? Set.of("admin") : Set.of());
        assertThat(operation.takesAccessTokens()).isEqualTo(!row.isPublic());
        assertThat(operation.takesApiKeys()).isEqualTo(row.takesApiKeys());
    }

    static Stream<Matrix.Row> rows() {
        return Matrix.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybody_may_do_what_is_theirs(Matrix.Row row) {
        var scene = Scene.open(system.client(), cast);
        for (var caller : Caller.values()) {
            var answer = by(caller, row, Calls.of(row.operation(), scene)).send();

            assertThat(answer.outcome())
                    .as("%s by %s: %s", row, caller, answer.text())
                    .isEqualTo(row.outcome(caller));
            // What took effect is tried by the next caller on another note.
            scene = row.changesNothing() || answer.status() >= 400 ? scene : Scene.open(system.client(), cast);
        }
    }

    private Client.Request by(Caller caller, Matrix.Row row, Client.Request request) {
        return switch (caller) {
            case OWNER -> request.as(cast.owner());
            case EDITOR -> request.as(cast.editor());
            case READER -> request.as(cast.reader());
            case STRANGER -> request.as(cast.stranger());
            case ANONYMOUS -> request;
            case POWERLESS -> request.bearing(system.tokens().withScope(row.otherScopes(), cast.owner()));
        };
    }
}
