package org.quarknotes.local.system;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.traces.OtlpReceiver;
import org.quarknotes.local.traces.Spans;

/**
 * The running system: databases, broker, services and a receiver for their traces. It is complete and ready when
 * {@link #start} returns, and gone when it is closed or this process ends.
 */
public final class LocalSystem implements AutoCloseable {

    private final Options options;
    private final RunFolder folder;
    private final Claim claim;
    private final Parts parts;
    private final OtlpReceiver traces;
    private final Starting starting;

    private LocalSystem(Options options, RunFolder folder, Progress progress, Claim claim) {
        this.options = options;
        this.folder = folder;
        this.claim = claim;
        this.parts = new Parts(folder);
        this.traces = new OtlpReceiver(
                options.ports().traces().getPort(), new Spans(folder.logs().resolve("traces.jsonl")));
        this.starting = new Starting(options, folder, parts, progress);
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws StartFailure when something is in the way; nothing runs then
     */
    public static LocalSystem start(Options options, RunFolder folder, Progress progress) {
        var claim = Claim.take(folder);
        try {
            Remains.stop(folder);
            Obstacles.refuse(options);
            folder.prepare(options.dataLife());
            new RunRecord(ProcessHandle.current().pid(), options.ports().base()).write(folder);
            var system = new LocalSystem(options, folder, progress, claim);
            return system.ready();
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    public URI gateway() {
        return options.ports().gateway();
    }

    public PortPlan ports() {
        return options.ports();
    }

    public URI dynamoDb() {
        return options.ports().dynamoDb();
    }

    public String kafka() {
        return "localhost:" + options.ports().kafka().clients();
    }

    /** What the services told of their work. */
    public Spans traces() {
        return traces.spans();
    }

    /** The process of a part: {@code dynamodb}, {@code kafka} or a service's module name. */
    public ChildJvm process(String part) {
        return parts.find(part).orElseThrow(() -> new IllegalArgumentException(part + " is not running"));
    }

    /** SIGKILL. */
    public void kill(String part) {
        parts.release(part).kill();
    }

    /** SIGTERM, and waits for the end. */
    public void stop(String part) {
        parts.release(part).close();
    }

    /** Starts a part that was killed or stopped, on its old port, and waits until it is ready. */
    public void start(String part) {
        start(part, Map.of());
    }

    /** The same with environment variables that win over the usual ones. */
    public void start(String part, Map<String, String> environment) {
        starting.part(part, environment);
    }

    /** What a service is told by environment variables, for whoever runs another copy or another shape of it. */
    public Map<String, String> environment(Service service) {
        return starting.environment(service);
    }

    /** Completes when a part ends though nobody asked it to. */
    public CompletableFuture<Death> firstDeath() {
        return parts.firstDeath();
    }

    @Override
    public void close() {
        parts.close();
        traces.close();
        RunRecord.erase(folder);
        claim.close();
    }

    private LocalSystem ready() {
        var end = new Thread(this::close, "stop the local system");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            starting.everything();
            return this;
        } catch (RuntimeException e) {
            boolean stopped = parts.areClosed();
            close();
            throw stopped ? new StartFailure("Stopped before everything was ready", e) : e;
        }
    }

    static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
