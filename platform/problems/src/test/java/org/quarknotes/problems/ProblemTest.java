package org.quarknotes.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    private static final String REQUEST_ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void a_document_has_its_five_members_in_order() {
        var problem = new Problem(ProblemType.NOTE_NOT_FOUND, "There is no such note.", REQUEST_ID);

        assertThat(new String(problem.toJson(), UTF_8)).isEqualTo("""
                {"type":"/problems/note-not-found","title":"No such note","status":404,\
                "detail":"There is no such note.","instance":"urn:uuid:%s"}""".formatted(REQUEST_ID));
    }

    @Test
    void violations_follow_when_there_are_any() {
        var problem = new ProblemException(
                        ProblemType.VALIDATION_FAILED,
                        "Look.",
                        List.of(new Violation("title", "must not be \"blank\"")))
                .toProblem("abc");

        assertThat(new String(problem.toJson(), UTF_8))
                .endsWith("\"violations\":[{\"field\":\"title\",\"message\":\"must not be \\\"blank\\\"\"}]}");
    }

    @Test
    void a_batch_tells_which_operation_failed_and_the_whole_problem_that_it_had() {
        var cause = ProblemException.invalid("title", "is required");

        var problem = ProblemException.batchFailed(2, cause).toProblem("abc");

        assertThat(problem.type()).isEqualTo(ProblemType.BATCH_FAILED);
        assertThat(new String(problem.toJson(), UTF_8))
                .endsWith("\"instance\":\"abc\",\"failedOperation\":2,\"cause\":"
                        + new String(cause.toProblem("abc").toJson(), UTF_8) + "}");
    }

    @Test
    void a_request_id_that_is_no_uuid_stands_alone() {
        assertThat(new Problem(ProblemType.GONE, "Gone.", "my-id").instance()).isEqualTo("my-id");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_is_found_by_its_slug(ProblemType type) {
        assertThat(ProblemType.ofSlug(type.slug())).contains(type);
        assertThat(type.uri()).matches("/problems/[a-z-]+");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void the_general_type_of_a_status_has_that_status(ProblemType type) {
        var general = ProblemType.ofStatus(type.status());

        assertThat(general.status() / 100).isEqualTo(type.status() / 100);
    }
}
