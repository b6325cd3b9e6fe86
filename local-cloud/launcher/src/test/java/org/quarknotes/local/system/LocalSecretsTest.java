package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_stays_the_same_and_differs_from_others() {
        var secret = secrets().secret("cursors-secret");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(secrets().secret("cursors-secret")).isEqualTo(secret);
        assertThat(secrets().secret("users-secret")).isNotEqualTo(secret);
    }

    @Test
    void only_the_owner_can_read_them() throws Exception {
        secrets().secret("cursors-secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cursors-secret"))))
                .isEqualTo("rw-------");
    }

    private LocalSecrets secrets() {
        return new LocalSecrets(folder, new SecureRandom());
    }
}
