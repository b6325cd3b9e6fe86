package org.quarknotes.local.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "speed",
                "start --runs many",
                "records --fast",
                "notes --sizes ten",
                "tokens --runs 0",
                "gateway --routes 3",
                "events --rate 0",
                "events --events 10 --people 20",
                "events --people 5 --rate 6"
            })
    void wrong_usage_ends_with_2(String arguments) {
        var errors = new StringWriter();
        var words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        int exitCode = Main.commandLine().setErr(new PrintWriter(errors)).execute(words);

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("./dev bench");
    }

    @Test
    void tokens_are_measured_in_every_respect() {
        var out = new StringWriter();

        int exitCode =
                Main.commandLine().setOut(new PrintWriter(out)).execute("tokens", "--runs", "1", "--millis", "5");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("JDK 25", "| sign, CPU us |", "| verify the signature, CPU us |", "| characters of a token |")
                .contains("| RS256 |", "| ES256 |", "| believed for the first time |", "| a password hashed |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "records", "notes", "tokens", "gateway", "events"})
    void help_is_no_mistake(String measurement) {
        var out = new StringWriter();

        int exitCode = Main.commandLine().setOut(new PrintWriter(out)).execute(measurement, "--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("./dev bench " + measurement, "default");
    }
}
