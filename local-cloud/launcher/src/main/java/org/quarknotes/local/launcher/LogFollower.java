package org.quarknotes.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarknotes.local.system.RunFolder;
import org.quarknotes.local.system.Service;

/** Writes what is appended to log files, each line with the name of its part in front. */
final class LogFollower {

    private static final Duration TICK = Duration.ofMillis(200);

    private final List<Path> files;
    private final PrintStream out;
    private final Map<Path, Long> read = new HashMap<>();
    private volatile boolean following = true;

    LogFollower(List<Path> files, PrintStream out) {
        this.files = List.copyOf(files);
        this.out = out;
    }

    /** The services' logs. */
    static LogFollower ofAll(RunFolder folder) {
        return new LogFollower(
                List.of(Service.values()).stream()
                        .map(service -> folder.log(service.module()))
                        .toList(),
                System.out);
    }

    /** Passes over what is there already. */
    LogFollower fromNow() throws IOException {
        for (var file : files) {
            read.put(file, Files.exists(file) ? Files.size(file) : 0);
        }
        return this;
    }

    /** Goes on until {@link #stop} or the end of this process. */
    void start() {
        Thread.ofVirtual().name("logs").start(() -> {
            while (following) {
                copyNewLines();
                rest();
            }
        });
    }

    void stop() {
        following = false;
    }

    /** Whole lines only: the rest of the last one comes the next time. */
    void copyNewLines() {
        for (var file : files) {
            if (Files.exists(file)) {
                copy(file);
            }
        }
        out.flush();
    }

    private void copy(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            long from = read.getOrDefault(file, 0L);
            channel.position(Math.min(from, channel.size()));
            var bytes = ByteBuffer.allocate((int) Math.min(1 << 20, channel.size() - channel.position()));
            channel.read(bytes);
            var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end).lines().forEach(line -> out.printf("%-16s %s%n", name(file), line));
            read.put(file, from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to read the log " + file, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".log", "");
    }

    private void rest() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException e) {
            following = false;
        }
    }
}
