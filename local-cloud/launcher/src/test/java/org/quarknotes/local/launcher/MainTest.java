package org.quarknotes.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "up --fast",
                "up --port many",
                "up --port 70000",
                "up --without coffee-service",
                "logs a b",
                "rotate-keys --fast",
                "torture --people 1",
                "torture --minutes 0",
                "torture --faults rain",
                "logs coffee-service"
            })
    void wrong_usage_ends_with_2(String arguments) {
        var errors = new StringWriter();
        var words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        int exitCode = Main.commandLine().setErr(new PrintWriter(errors)).execute(words);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("./dev");
    }
}
