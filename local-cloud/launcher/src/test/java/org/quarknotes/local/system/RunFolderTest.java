package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.system.Options.DataLife;

class RunFolderTest {

    @TempDir
    Path path;

    private RunFolder folder;

    @BeforeEach
    void leaveDataAndALogBehind() throws IOException {
        folder = new RunFolder(path);
        Files.createDirectories(folder.data().resolve("kafka"));
        Files.writeString(folder.data().resolve("kafka/records"), "old");
        Files.createDirectories(folder.logs());
        Files.writeString(folder.log("kafka"), "old");
    }

    @Test
    void fresh_data_means_that_old_data_is_gone() {
        folder.prepare(DataLife.FRESH);

        assertThat(folder.data()).isEmptyDirectory();
        assertThat(folder.log("kafka")).doesNotExist();
    }

    @Test
    void kept_data_stays_and_logs_are_new_all_the_same() {
        folder.prepare(DataLife.KEPT);

        assertThat(folder.data().resolve("kafka/records")).hasContent("old");
        assertThat(folder.log("kafka")).doesNotExist();
    }

    @Test
    void a_full_disk_stops_the_start_and_says_how_much_is_missing() {
        assertThatThrownBy(() -> folder.requireRoom(10 << 20))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Only 10 MB are free")
                .hasMessageContaining("make room");
    }

    @Test
    void one_run_at_a_time_owns_the_folder() {
        try (var claim = Claim.take(folder)) {
            new RunRecord(4711, 9000).write(folder);

            assertThat(claim).isNotNull();
            assertThat(Claim.isTaken(folder)).isTrue();
            assertThatThrownBy(() -> Claim.take(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("running already at http://localhost:9000 (process 4711)");
        }
        assertThat(Claim.isTaken(folder)).isFalse();
    }
}
