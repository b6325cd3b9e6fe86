package org.quarknotes.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void a_child_is_awaited_by_asking_and_stopped_by_closing() {
        var child = ChildJvm.start(running(Sleeper.class));
        try (child) {
            child.await(() -> logContains("awake"), PATIENCE);

            assertThat(child.isAlive()).isTrue();
            assertThat(child.residentKibibytes()).isGreaterThan(1_000);
        }

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_that_dies_before_it_is_ready_shows_its_last_lines() {
        var child = ChildJvm.start(running(Failing.class));

        assertThatThrownBy(() -> child.await(() -> false, PATIENCE))
                .isInstanceOf(ChildFailure.class)
                .hasMessageContaining("Failing ended with exit code 3")
                .hasMessageContaining("no more coffee");
    }

    @Test
    void a_child_that_is_never_ready_is_stopped_when_the_time_is_over() {
        var child = ChildJvm.start(running(Sleeper.class));

        assertThatThrownBy(() -> child.await(() -> false, Duration.ofMillis(200)))
                .isInstanceOf(ChildFailure.class)
                .hasMessageContaining("Sleeper was not ready");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_does_not_hear_ctrl_c_but_waits_to_be_stopped() throws Exception {
        try (var child = ChildJvm.start(running(Stubborn.class))) {
            child.await(() -> logContains("awake"), PATIENCE);

            var kill = new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start();
            assertThat(kill.waitFor()).isZero();

            Files.writeString(folder.resolve("log"), "say something\n", StandardOpenOption.APPEND);
            await().atMost(PATIENCE).until(() -> logContains("something indeed"));
        }
    }

    @Test
    void a_grandchild_dies_when_its_parent_is_killed_without_warning() {
        var parent = ChildJvm.start(running(Parent.class));
        parent.await(() -> logContains("awake"), PATIENCE);
        var grandchild = ProcessHandle.of(parent.pid())
                .flatMap(handle -> handle.children().findFirst())
                .orElseThrow();

        parent.kill();

        await().atMost(PATIENCE).until(() -> !grandchild.isAlive());
    }

    private JvmCommand running(Class<?> main) {
        return command(main, folder.resolve("log"));
    }

    private static JvmCommand command(Class<?> main, Path log) {
        var program = new Program(List.of(CodeSource.of(main)), main.getName(), List.of(log.toString()));
        return new JvmCommand(
                main.getSimpleName(), program, new Surroundings(log, Surroundings.QUICK_AND_SMALL, Map.of()));
    }

    private boolean logContains(String text) {
        try {
            return Files.readString(folder.resolve("log")).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    static final class Sleeper {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("awake");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    /** Answers when its log asks, and so shows that it is alive. */
    static final class Stubborn {
        public static void main(String[] arguments) throws InterruptedException, IOException {
            System.out.println("awake");
            while (!Files.readString(Path.of(arguments[0])).contains("say something")) {
                Thread.sleep(10);
            }
            System.out.println("something indeed");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    static final class Failing {
        public static void main(String[] arguments) {
            System.err.println("no more coffee");
            System.exit(3);
        }
    }

    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            var child = ChildJvm.start(command(Sleeper.class, Path.of(arguments[0])));
            child.onExit().join();
        }
    }
}
