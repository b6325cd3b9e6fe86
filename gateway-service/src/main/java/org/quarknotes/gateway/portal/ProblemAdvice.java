package org.quarknotes.gateway.portal;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.Problem.FailedOperation;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.problems.Violation;

/**
 * What a problem's page tells beyond what its type says itself.
 *
 * @param again whether the same request may be sent again
 * @param advice what a client should do, each a sentence or two
 * @param violations those of the example
 */
record ProblemAdvice(
        String again,
        String meaning,
        List<String> advice,
        @Nullable List<Violation> violations) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PrettyPrinter PRINTER = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final String REQUEST_ID = "01939a4e-7c1b-7d52-b1f0-5a3c9e2d7f64";

    static Map<String, ProblemAdvice> packaged() {
        try {
            return JSON.readValue(ClassPath.read("problems.json"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("portal/problems.json", e);
        }
    }

    static ProblemAdvice about(ProblemType type, Map<String, ProblemAdvice> all) {
        var advice = all.get(type.slug());
        if (advice == null) {
            throw new IllegalStateException("portal/problems.json says nothing about " + type.slug());
        }
        return advice;
    }

    /** An answer as it may come, written for people. */
    String example(ProblemType type) {
        var violated = Optional.ofNullable(violations).orElse(List.of());
        var failed = type == ProblemType.BATCH_FAILED
                ? Optional.of(new FailedOperation(1, sentence(ProblemType.STALE_VERSION)))
                : Optional.<FailedOperation>empty();
        var problem = new Problem(type, type.explanation(), REQUEST_ID, violated, failed);
        try {
            var document = JSON.writer(PRINTER).writeValueAsString(JSON.readTree(problem.toJson()));
            return "HTTP/1.1 %d\nContent-Type: %s\n\n%s".formatted(type.status(), Problem.MEDIA_TYPE, document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing an example in memory", e);
        }
    }

    private static Problem sentence(ProblemType type) {
        return new Problem(type, type.explanation(), REQUEST_ID);
    }
}
