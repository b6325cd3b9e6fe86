package org.quarknotes.local.system;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import org.quarknotes.local.kafka.KafkaBroker;
import org.quarknotes.local.processes.ChildJvm;

/** Starts parts, as many at once as their dependencies allow. */
final class Starting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Options options;
    private final RunFolder folder;
    private final Parts parts;
    private final Progress progress;
    private final Environment environment;

    Starting(Options options, RunFolder folder, Parts parts, Progress progress) {
        this.options = options;
        this.folder = folder;
        this.parts = parts;
        this.progress = progress;
        this.environment = new Environment(
                options.ports(),
                options.ways(),
                new LocalSecrets(folder.data(), new SecureRandom()),
                LocalSigningKeys.of(folder));
    }

    /** Returns when all is ready, and throws as soon as one part fails. */
    void everything() {
        options.without().forEach(service -> environment.write(service, folder.run()));
        var tables = inBackground(() -> part(Parts.DYNAMO_DB, Map.of()));
        var broker = inBackground(() -> part(Parts.KAFKA, Map.of()));
        var services = Stream.of(Service.values())
                .filter(service -> !options.without().contains(service))
                .map(service -> foundations(service, tables, broker)
                        .thenRunAsync(() -> part(service.module(), Map.of()), Thread::startVirtualThread));
        joinOrFailFast(Stream.concat(Stream.of(tables, broker), services).toList());
    }

    /** Starts one part and returns when it is ready. */
    void part(String name, Map<String, String> variables) {
        progress.starting(name);
        long start = System.nanoTime();
        switch (name) {
            case Parts.DYNAMO_DB -> startDynamoDb();
            case Parts.KAFKA -> startKafka();
            default ->
                startService(
                        Service.named(name)
                                .orElseThrow(() -> new IllegalArgumentException("No part is called " + name)),
                        variables);
        }
        progress.ready(name, LocalSystem.since(start));
    }

    Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    private static CompletableFuture<Void> foundations(
            Service service, CompletableFuture<Void> tables, CompletableFuture<Void> broker) {
        var nothing = CompletableFuture.<Void>completedFuture(null);
        return CompletableFuture.allOf(
                service.needsTable() ? tables : nothing, service.needsBroker() ? broker : nothing);
    }

    private void startDynamoDb() {
        var data = options.dataLife() == Options.DataLife.KEPT
                ? Optional.of(folder.data().resolve("dynamodb"))
                : Optional.<Path>empty();
        var dynamo = DynamoDbLocal.start(
                options.ports().dynamoDb().getPort(), data, parts.surroundings(Parts.DYNAMO_DB, Map.of()));
        parts.add(Parts.DYNAMO_DB, dynamo.process());
        Tables.provision(dynamo.endpoint(), options.house());
    }

    private void startKafka() {
        var broker = KafkaBroker.start(
                options.ports().kafka().with(Doors.all(options.ports(), options.ways())),
                folder.data().resolve("kafka"),
                EventTopics.all(),
                parts.surroundings(Parts.KAFKA, Map.of()));
        parts.add(Parts.KAFKA, broker.process());
    }

    private void startService(Service service, Map<String, String> variables) {
        var all = new HashMap<>(environment.of(service));
        all.putAll(variables);
        var surroundings = parts.surroundings(service.module(), all);
        var child = ChildJvm.start(ServiceJvm.command(service, options.house(), surroundings));
        parts.add(service.module(), child);
        child.await(() -> Probe.isOk(options.ports().readiness(service)), PATIENCE);
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private static void joinOrFailFast(List<CompletableFuture<Void>> all) {
        var outcome = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        for (var one : all) {
            var _ = one.whenComplete((_, failure) -> failAlong(outcome, failure));
        }
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void failAlong(CompletableFuture<Void> outcome, @Nullable Throwable failure) {
        if (failure != null) {
            outcome.completeExceptionally(failure);
        }
    }
}
