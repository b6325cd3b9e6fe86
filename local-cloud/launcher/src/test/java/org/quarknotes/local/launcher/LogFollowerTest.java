package org.quarknotes.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir
    Path folder;

    @Test
    void each_whole_line_is_copied_once_with_its_part_in_front() throws IOException {
        var log = folder.resolve("notes-service.log");
        var copied = new ByteArrayOutputStream();
        var follower = new LogFollower(List.of(log), new PrintStream(copied, true, StandardCharsets.UTF_8));

        follower.copyNewLines();
        append(log, "ready ✔\nhalf a ");
        follower.copyNewLines();
        append(log, "line\n");
        follower.copyNewLines();

        assertThat(copied.toString(StandardCharsets.UTF_8))
                .isEqualTo("notes-service    ready ✔\nnotes-service    half a line\n");
    }

    @Test
    void what_was_there_before_can_be_passed_over() throws IOException {
        var log = folder.resolve("notes-service.log");
        var copied = new ByteArrayOutputStream();
        append(log, "starting\n");

        var follower = new LogFollower(List.of(log), new PrintStream(copied, true, StandardCharsets.UTF_8)).fromNow();
        append(log, "first request\n");
        follower.copyNewLines();

        assertThat(copied.toString(StandardCharsets.UTF_8)).isEqualTo("notes-service    first request\n");
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
