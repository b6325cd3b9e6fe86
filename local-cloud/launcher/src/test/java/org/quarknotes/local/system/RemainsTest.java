package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemainsTest {

    @TempDir
    Path path;

    private RunFolder folder;
    private Process process;

    @BeforeEach
    void makeTheFolder() {
        folder = new RunFolder(path);
        folder.prepare(Options.DataLife.FRESH);
    }

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void a_process_with_note_and_mark_is_found_and_ended() throws Exception {
        process = sleeping(Remains.mark(folder));
        note("kafka");

        assertThat(Remains.find(folder)).containsExactly("kafka");
        assertThat(Remains.stop(folder)).containsExactly("kafka");
        assertThat(process.waitFor()).isNotZero();
        assertThat(Remains.find(folder)).isEmpty();
    }

    @Test
    void a_stranger_that_got_the_noted_number_is_left_alone() throws Exception {
        process = sleeping("-Dsomething=else");
        note("kafka");

        assertThat(Remains.stop(folder)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    private void note(String part) throws IOException {
        Files.writeString(Remains.file(folder, part), Long.toString(process.pid()));
    }

    private static Process sleeping(String mark) throws IOException {
        return new ProcessBuilder(List.of("sh", "-c", "while :; do sleep 1; done", mark, "end")).start();
    }
}
