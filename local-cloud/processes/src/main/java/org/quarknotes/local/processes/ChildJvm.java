package org.quarknotes.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A running child JVM. It is stopped by {@link #close()}, and at the latest when this process ends. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration POLITENESS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(25);
    private static final int LAST_LINES = 20;

    private final JvmCommand command;
    private final Process process;

    private ChildJvm(JvmCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /**
     * Starts it and does not wait for it.
     *
     * @throws UncheckedIOException when there is no such program or no room for its log
     */
    public static ChildJvm start(JvmCommand command) {
        var builder = new ProcessBuilder(command.line())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        command.surroundings().log().toFile()));
        builder.environment().putAll(command.surroundings().environment());
        try {
            Files.createDirectories(
                    command.surroundings().log().toAbsolutePath().getParent());
            return new ChildJvm(command, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to start " + command.name(), e);
        }
    }

    /**
     * Asks again and again until the answer is yes.
     *
     * @throws ChildFailure when the child dies first or the time is over; the child is stopped then
     */
    public ChildJvm await(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ChildFailure(command.name() + " ended with exit code " + process.exitValue(), lastLines());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new ChildFailure(
                        command.name() + " was not ready within " + patience.toSeconds() + " s", lastLines());
            }
            pause();
        }
        return this;
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Resident memory in KiB as {@code ps} says, 0 when it has ended. */
    public long residentKibibytes() {
        return ResidentMemory.ofKibibytes(process.pid());
    }

    /** The end of what it wrote. */
    public List<String> lastLines() {
        try (var lines = Files.lines(command.surroundings().log())) {
            var all = lines.collect(Collectors.toList());
            return List.copyOf(all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return List.of("(no log: " + e.getMessage() + ")");
        }
    }

    /** SIGKILL, and returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM, and SIGKILL if that did not help within ten seconds. Returns when it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(POLITENESS.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a child process", e);
        }
    }
}
