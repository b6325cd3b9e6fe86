package org.quarknotes.local.lambda;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The native part of AWS's runtime client, in a place of its own for each environment. Left to itself, the client copies
 * it to one fixed path in {@code /tmp}, over what another environment may have mapped, which ends that one with SIGBUS.
 */
final class NativeClient {
    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeClient() {}

    /** Unpacks it into the folder; gives the flag that makes the client load it from there. */
    static String unpackedInto(Path folder) {
        var library = folder.resolve("libaws-lambda-jni.so").toAbsolutePath();
        try (var bytes = NativeClient.class.getResourceAsStream("/jni/" + name())) {
            if (bytes == null) {
                throw new FileNotFoundException("AWS's runtime client has no " + name());
            }
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking the runtime client's library to " + library, e);
        }
        return "-D" + PROPERTY + "=" + library;
    }

    private static String name() {
        var system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        return "libaws-lambda-jni.%s-%s.so".formatted(system, processor);
    }
}
