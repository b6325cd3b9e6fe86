package org.quarknotes.local.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads what a program writes, as whoever collects logs does, and keeps but the end of it: an access log has no end. */
final class LastLines {
    private final byte[] last = new byte[4 * 1024];
    private long read;

    private LastLines() {}

    static LastLines of(InputStream output) {
        var lines = new LastLines();
        Thread.ofPlatform().daemon().start(() -> lines.follow(output));
        return lines;
    }

    private void follow(InputStream output) {
        var chunk = new byte[64 * 1024];
        try (output) {
            for (int count = output.read(chunk); count >= 0; count = output.read(chunk)) {
                keep(chunk, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read what a program writes", e);
        }
    }

    private synchronized void keep(byte[] chunk, int count) {
        for (int i = Math.max(0, count - last.length); i < count; i++) {
            last[(int) ((read + i) % last.length)] = chunk[i];
        }
        read += count;
    }

    synchronized List<String> lines() {
        int length = (int) Math.min(read, last.length);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = last[(int) ((read - length + i) % last.length)];
        }
        return new String(bytes, UTF_8).lines().toList();
    }
}
