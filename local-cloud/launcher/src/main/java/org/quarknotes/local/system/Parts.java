package org.quarknotes.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.Surroundings;

/** The child processes of one run: noted on disk as they come, watched, and stopped together. */
final class Parts implements AutoCloseable {

    static final String DYNAMO_DB = "dynamodb";
    static final String KAFKA = "kafka";

    /** In the order in which people like to read them. */
    static final List<String> NAMES = Stream.concat(
                    Stream.of(DYNAMO_DB, KAFKA), Stream.of(Service.values()).map(Service::module))
            .toList();

    private final RunFolder folder;
    private final Map<String, ChildJvm> running = new TreeMap<>();
    private final CompletableFuture<Death> firstDeath = new CompletableFuture<>();
    private boolean closed;

    Parts(RunFolder folder) {
        this.folder = folder;
    }

    /** Where the part logs, and the marks by which {@link Remains} recognises it. */
    Surroundings surroundings(String part, Map<String, String> environment) {
        return new Surroundings(folder.log(part), Surroundings.QUICK_AND_SMALL, environment)
                .with(Remains.mark(folder), "-Dlocal.part=" + part, "-Dorg.sqlite.tmpdir=" + folder.run());
    }

    /** Takes care of the process from now on. */
    synchronized void add(String part, ChildJvm child) {
        if (closed) {
            child.close();
            throw new StartFailure("Stopped while " + part + " was starting");
        }
        note(part, child.pid());
        running.put(part, child);
        var _ = child.onExit().thenAccept(code -> report(part, child, code));
    }

    synchronized Optional<ChildJvm> find(String part) {
        return Optional.ofNullable(running.get(part));
    }

    /** The process, which from now on may end without anybody being alarmed. */
    synchronized ChildJvm release(String part) {
        return Optional.ofNullable(running.remove(part))
                .orElseThrow(() -> new IllegalStateException(part + " is not running"));
    }

    CompletableFuture<Death> firstDeath() {
        return firstDeath;
    }

    /** Whether somebody stops them, or has. */
    synchronized boolean areClosed() {
        return closed;
    }

    /** Services first, all at once; then what they stand on. */
    @Override
    public void close() {
        Map<String, ChildJvm> toStop;
        synchronized (this) {
            closed = true;
            toStop = new TreeMap<>(running);
            running.clear();
        }
        var foundations = List.of(DYNAMO_DB, KAFKA);
        stop(toStop.entrySet().stream().filter(part -> !foundations.contains(part.getKey())));
        stop(toStop.entrySet().stream().filter(part -> foundations.contains(part.getKey())));
        NAMES.forEach(part -> Remains.forget(folder, part));
    }

    private static void stop(Stream<Map.Entry<String, ChildJvm>> parts) {
        var stops = parts.map(part -> CompletableFuture.runAsync(part.getValue()::close, Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(stops).join();
    }

    private synchronized void report(String part, ChildJvm child, int exitCode) {
        if (running.get(part) == child) {
            firstDeath.complete(new Death(part, exitCode, child.lastLines()));
        }
    }

    private void note(String part, long pid) {
        try {
            Files.writeString(Remains.file(folder, part), Long.toString(pid));
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to note the process of " + part, e);
        }
    }
}
