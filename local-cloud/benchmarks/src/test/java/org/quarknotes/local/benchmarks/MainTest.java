package org.quarknotes.local.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway", "start --runs many", "records --fast", "notes --sizes ten"})
    void wrong_usage_ends_with_2(String arguments) {
        var errors = new StringWriter();
        var words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        int exitCode = Main.commandLine().setErr(new PrintWriter(errors)).execute(words);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("./dev bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "records", "notes"})
    void help_is_no_mistake(String measurement) {
        var out = new StringWriter();

        int exitCode = Main.commandLine().setOut(new PrintWriter(out)).execute(measurement, "--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("./dev bench " + measurement, "default");
    }
}
