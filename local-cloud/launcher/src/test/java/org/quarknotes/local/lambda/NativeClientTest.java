package org.quarknotes.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeClientTest {
    @Test
    void every_environment_has_a_library_of_its_own(@TempDir Path one, @TempDir Path other) {
        var flag = NativeClient.unpackedInto(one);

        assertThat(flag)
                .startsWith("-Dcom.amazonaws.")
                .endsWith(one.resolve("libaws-lambda-jni.so").toString());
        assertThat(one.resolve("libaws-lambda-jni.so")).isNotEmptyFile();
        assertThat(NativeClient.unpackedInto(other)).isNotEqualTo(flag);
    }
}
