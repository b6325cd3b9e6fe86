package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.gateway.domain.Examples;

/** Whatever somebody does to a good file, it is read or refused with places in it, and never breaks the reader. */
class MutatedFileTest {
    private static final RouteFile FILE = new RouteFile(name -> Optional.empty(), Examples.CAPACITY);
    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\"",
            "'",
            "#",
            "&a ",
            "*a ",
            "!",
            "|",
            ">",
            "?",
            "%",
            "@",
            "`",
            "\t",
            "\r",
            "---\n",
            "...\n",
            "<<: ",
            "${",
            "${X}",
            "~",
            "5",
            "-1",
            "1e400",
            "off",
            "routes: ",
            "\uD83D\uDE00",
            "\\");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_changed_file_is_read_or_refused_with_places_inside_it(long seed) throws IOException {
        var random = new Random(seed);
        for (var good : List.of(packaged(), everything())) {
            for (int i = 0; i < 150; i++) {
                var changed = good;
                for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                    changed = changed(changed, random);
                }
                assertReadOrRefused(changed);
            }
        }
    }

    @Test
    void a_file_of_random_bytes_is_refused() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);

            assertReadOrRefused(new String(bytes, UTF_8));
        }
    }

    private static void assertReadOrRefused(String text) {
        try {
            FILE.parse(text);
        } catch (BadRouteFile bad) {
            var lines = text.split("\r\n|\r|\n", -1);
            assertThat(bad.mistakes()).as(text).isNotEmpty().isSorted().allSatisfy(mistake -> {
                assertThat(mistake.sentence()).isNotBlank().doesNotContain("null", "Exception");
                assertThat(mistake.place().line()).as("%s", mistake).isBetween(1, lines.length);
                var line = lines[mistake.place().line() - 1];
                assertThat(mistake.place().column())
                        .as("%s", mistake)
                        .isBetween(1, line.codePointCount(0, line.length()) + 1);
            });
        }
    }

    private static String changed(String text, Random random) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        var line = lines.get(at);
        int within = random.nextInt(line.length() + 1);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
            case 3 -> lines.set(at, line.stripLeading());
            case 4 -> lines.set(at, line.substring(0, within) + snippet(random) + line.substring(within));
            case 5 -> lines.set(at, line.substring(0, within));
            default ->
                lines.set(
                        at,
                        line.replaceFirst(
                                "[A-Za-z]+", snippet(random).replace("\\", "").replace("$", "")));
        }
        return String.join("\n", lines);
    }

    private static String snippet(Random random) {
        return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    }

    private static String packaged() throws IOException {
        try (var in = Objects.requireNonNull(RouteFile.class.getResourceAsStream("/" + RouteFile.PACKAGED))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String everything() throws IOException {
        return Files.readString(Path.of("src/test/resources/everything.yaml"));
    }
}
