package org.quarknotes.gateway.http.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What the document lists is what is tried, case by case. Where they differ, the message is the document as it should be. */
class ConformanceDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/gateway-conformance.md");

    /** Tests that are a case by their name. */
    private static final List<Class<?>> TESTS =
            List.of(EveryIntegrationTest.class, Http2FlowTest.class, Http2FloodTest.class, SlowClientTest.class);

    @Test
    void the_document_lists_what_is_tried() throws IOException {
        var listed = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| ") || line.startsWith("- "))
                .filter(line -> !line.startsWith("| case |"))
                .toList();

        assertThat(listed).as(String.join("\n", rows())).containsExactlyElementsOf(rows());
    }

    private static List<String> rows() {
        return Stream.of(
                        Stream.concat(SmugglingCases.all(), HeadCases.all())
                                .map(each -> row(each.name(), each.answered(), each.arrived())),
                        Stream.concat(Http2Cases.all(), FrameCases.all())
                                .map(each -> row(each.name(), each.answered(), each.arrived())),
                        UpstreamCases.all().map(each -> row(each.name(), each.answered())),
                        PathCases.refused().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> row(each.getKey(), each.getValue().formatted("kind"))),
                        TESTS.stream().flatMap(ConformanceDocumentTest::sentences))
                .flatMap(rows -> rows)
                .toList();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells).replace("\r", "\\r").replace("\n", "\\n") + " |";
    }

    private static Stream<String> sentences(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .sorted()
                .map(name -> "- " + name.replace('_', ' '));
    }
}
