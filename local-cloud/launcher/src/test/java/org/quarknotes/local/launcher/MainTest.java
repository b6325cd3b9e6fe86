package org.quarknotes.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "up --fast", "bench", "bench gateway", "logs a b"})
    void wrong_usage_ends_with_2(String arguments) {
        var errors = new StringWriter();
        var words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        int exitCode = Main.commandLine().setErr(new PrintWriter(errors)).execute(words);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("./dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --port 70000", "up --without coffee-service"})
    void an_impossible_wish_is_refused_in_one_sentence(String arguments) {
        var errors = new StringWriter();

        int exitCode = Main.commandLine().setErr(new PrintWriter(errors)).execute(arguments.split(" ", -1));

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors.toString()).hasLineCount(1);
    }
}
