package org.quarknotes.gateway.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRoutesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CheckRoutes checkRoutes =
            new CheckRoutes(name -> Optional.empty(), new PrintStream(out, true, UTF_8));

    @TempDir
    private Path directory;

    @Test
    void without_a_file_it_checks_the_packaged_one() {
        assertThat(checkRoutes.check(List.of())).isTrue();
        assertThat(out.toString(UTF_8)).matches("the packaged routes.yaml is good: \\d+ routes, 3 upstreams\\R");
    }

    @Test
    void a_good_file_is_one_line() throws IOException {
        var file = Files.writeString(directory.resolve("good.yaml"), """
                routes: [ { id: x, match: { path: /x, methods: [GET] }, integration: { mock: {} } } ]
                """).toString();

        assertThat(checkRoutes.check(List.of(file))).isTrue();
        assertThat(out.toString(UTF_8)).isEqualTo(file + " is good: 1 route, 0 upstreams" + System.lineSeparator());
    }

    @Test
    void one_bad_file_among_others_is_enough() throws IOException {
        var bad = Files.writeString(directory.resolve("bad.yaml"), "routes:\n  - id: x\n");
        var good = Files.writeString(directory.resolve("good.yaml"), "routes: []\n");
        var missing = directory.resolve("missing.yaml");

        assertThat(checkRoutes.check(List.of(bad.toString(), good.toString(), missing.toString())))
                .isFalse();
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        bad + ":2:5: route 'x': 'integration' is missing",
                        bad + ":2:5: route 'x': 'match' is missing",
                        good + " is good: 0 routes, 0 upstreams",
                        missing + ":1:1: it does not exist or is not readable");
    }
}
