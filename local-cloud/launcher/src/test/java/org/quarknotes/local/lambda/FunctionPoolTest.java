package org.quarknotes.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime interface client has native code for Linux only")
class FunctionPoolTest {
    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void pack() throws Exception {
        zip = FunctionZip.of(folder.resolve("function.zip"), PlainFunction.class);
    }

    @Test
    void invocations_at_once_get_an_environment_each() {
        assertThat(answersOfTwoAtOnce(2).distinct()).hasSize(2);
    }

    @Test
    void invocations_past_the_limit_wait_for_their_turn() {
        assertThat(answersOfTwoAtOnce(1).distinct()).hasSize(1);
    }

    @Test
    void an_environment_that_ended_is_replaced() {
        try (var pool = pool(PlainFunction.class.getName(), Duration.ofSeconds(30), 1)) {
            assertThat(pool.invoke(event("/halt")))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            outcome -> assertThat(outcome.reason()).contains("exit code 3"));

            assertThat(pool.invoke(event("/event"))).isInstanceOf(Outcome.Returned.class);
        }
    }

    @Test
    void an_invocation_that_takes_too_long_fails_and_ends_its_environment() {
        try (var pool = pool(PlainFunction.class.getName(), Duration.ofSeconds(5), 1)) {
            assertThat(pool.invoke(event("/hang"))).isEqualTo(new Outcome.Failed("Task timed out after 5 seconds"));

            assertThat(pool.invoke(event("/event"))).isInstanceOf(Outcome.Returned.class);
        }
    }

    @Test
    void a_handler_that_is_not_there_is_named() {
        try (var pool = pool("no.such.Handler", Duration.ofSeconds(30), 1)) {
            assertThat(pool.invoke("{}"))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            outcome -> assertThat(outcome.reason()).contains("no.such.Handler"));
        }
    }

    @Test
    void nothing_but_logs_is_left() throws Exception {
        try (var pool = pool(PlainFunction.class.getName(), Duration.ofSeconds(30), 1)) {
            pool.invoke(event("/event"));
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsOnly("function.zip", "plain-1.log");
        }
    }

    /** Each answer names the process that gave it. */
    private Stream<Outcome> answersOfTwoAtOnce(int limit) {
        try (var pool = pool(PlainFunction.class.getName(), Duration.ofSeconds(30), limit)) {
            var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> pool.invoke(event("/pause"))))
                    .limit(2)
                    .toList();
            return both.stream().map(CompletableFuture::join).toList().stream();
        }
    }

    private FunctionPool pool(String handler, Duration timeout, int limit) {
        return new FunctionPool(
                new Function("plain", zip, handler, Map.of("GREETING", "hello"), timeout), folder, limit);
    }

    private static String event(String path) {
        return "{\"rawPath\":\"" + path + "\"}";
    }
}
