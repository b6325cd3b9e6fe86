package org.quarknotes.local.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.processes.Ports;

/** A program of any kind that runs beside us until it is closed, at the latest when we end in whatever way. */
final class Server implements AutoCloseable {
    /** Somebody waits for the end of the standard input, which we hold, and ends the program then. */
    private static final List<String> UNTIL_WE_END = List.of("/bin/sh", "-c", """
            trap '' INT
            exec 3<&0
            "$@" 3<&- &
            program=$!
            { cat <&3 >/dev/null; kill $program; } 2>/dev/null &
            wait $program
            """, "sh");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLITENESS = Duration.ofSeconds(10);

    private final String name;
    private final Process shell;
    private final LastLines log;

    private Server(String name, Process shell) {
        this.name = name;
        this.shell = shell;
        this.log = LastLines.of(shell.getInputStream());
    }

    /**
     * Starts it.
     *
     * @param line its command line; it must stay in the foreground
     */
    static Server start(String name, List<String> line, Map<String, String> environment) {
        var builder = new ProcessBuilder(
                        Stream.concat(UNTIL_WE_END.stream(), line.stream()).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new Server(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to start " + name, e);
        }
    }

    /** Returns when it accepts connections. */
    Server await(int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Ports.answers(port)) {
            if (System.nanoTime() > deadline || !shell.isAlive()) {
                close();
                throw new ChildFailure(name + " did not begin to listen", lastLines());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /** The CPU time of its processes, in steps of 10 ms. */
    long cpuNanos() {
        return shell.descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    /** The end of what it wrote. */
    List<String> lastLines() {
        return log.lines();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(POLITENESS.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to stop " + name, e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}
