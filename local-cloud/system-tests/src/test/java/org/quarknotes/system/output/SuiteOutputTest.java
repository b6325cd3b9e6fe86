package org.quarknotes.system.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No log, no trace and no test's output of the whole suite holds a password, token, key or whole e-mail address. Runs
 * after all other tests, in a process of its own. Old files count as well: {@code ./mvnw clean} takes them away.
 */
class SuiteOutputTest {
    private static final Path HOUSE = Path.of(System.getProperty("project.root", "../.."))
            .toAbsolutePath()
            .normalize();

    @Test
    void holds_no_secret_and_says_of_nobody_who_they_are() throws IOException {
        assertThat(new Search(HOUSE).leaks()).isEmpty();
    }

    /** Otherwise the search might succeed because it looks in the wrong places. */
    @Test
    void of_every_system_that_has_run_all_parts_were_read() throws IOException {
        var read = Written.in(HOUSE).stream().map(Written::file).toList();

        assertThat(read)
                .anySatisfy(
                        file -> assertThat(file.getFileName().toString()).startsWith("TEST-org.quarknotes.system."));
        for (var logs : logFolders()) {
            for (var part :
                    List.of("dynamodb.log", "kafka.log", "user-service.log", "gateway-service.log", "traces.jsonl")) {
                assertThat(read).contains(logs.resolve(part));
            }
        }
    }

    private static List<Path> logFolders() throws IOException {
        try (Stream<Path> systems = Files.list(HOUSE.resolve("local-cloud/system-tests/target"))) {
            return systems.map(system -> system.resolve("logs"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
