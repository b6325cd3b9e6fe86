package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal of the gateway as a function is that of the container, to the byte. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalParityTest {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/portal/[^\"]+)\"");

    private Client containers;
    private BothShapes shapes;

    @BeforeAll
    void start(Quarknotes.Running system, Functions running) {
        containers = system.client();
        shapes = new BothShapes(containers, running.client());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/reference", "/problems", "/problems/gone", "/status", "/problems/none", "/portal/no"})
    void pages_are_served_alike(String path) {
        shapes.answerAlike(client -> client.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void files_are_served_alike(String encoding) {
        var files = Stream.of("/reference", "/status", "/")
                .flatMap(this::files)
                .distinct()
                .toList();

        assertThat(files).anyMatch(file -> file.contains("swagger-ui-bundle")).hasSize(8);
        assertThat(files)
                .allSatisfy(
                        file -> shapes.answerAlike(client -> client.get(file).header("Accept-Encoding", encoding)));
    }

    @Test
    void the_status_is_told_alike() {
        shapes.answerAlikeButForIdsAndTimes(client -> client.get("/status.json"));
    }

    private Stream<String> files(String page) {
        var html = containers.get(page).send().text();
        return FILE.matcher(html).results().map(file -> file.group(1));
    }
}
