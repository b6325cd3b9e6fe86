package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What all contenders find in place.
 *
 * @param folder for what they are told and what they say
 * @param upstream the port that they forward to
 */
record Stage(Path house, Path folder, int upstream) {
    /** For what runs on a JVM: as in a small container. */
    static final List<String> JVM_FLAGS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m");

    String upstreamAddress() {
        return "http://127.0.0.1:" + upstream;
    }

    String keysAddress() {
        return upstreamAddress() + Upstream.KEYS;
    }

    Path write(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write " + file, e);
        }
    }

    /** The JDK that runs us runs them. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
