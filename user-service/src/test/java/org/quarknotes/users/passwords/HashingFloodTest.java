package org.quarknotes.users.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a JVM of its own, whose heap holds two hashes and little else. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HashingFloodTest {
    @Test
    void a_flood_is_refused_in_part_and_exhausts_no_memory() throws Exception {
        var lines = run(HashingFlood.class, "-Xmx64m");

        assertThat(lines).last().isEqualTo("afterwards RIGHT");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).matches("compared [1-9]\\d*, refused [1-9]\\d*, failed 0"));
        assertThat(lines).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    private static List<String> run(Class<?> main, String... flags) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(flags));
        command.add(main.getName());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader(UTF_8)) {
            var lines = output.readAllLines();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
