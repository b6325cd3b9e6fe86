package org.quarknotes.local.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quarknotes.local.system.LocalSystem;
import org.quarknotes.local.system.Options;
import org.quarknotes.local.system.PortPlan;
import org.quarknotes.local.system.Progress;
import org.quarknotes.local.system.RunFolder;

/**
 * A system of its own, started, tortured, left to settle, and judged. Its data, its logs and everything that people did
 * stay in a folder.
 */
public final class Torture {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ARRIVALS_AT_ONCE = 4;

    private final Settings settings;
    private final Path evidence;
    private final Consumer<String> progress;
    private final Incidents incidents = new Incidents();

    private Torture(Settings settings, Path evidence, Consumer<String> progress) {
        this.settings = settings;
        this.evidence = evidence;
        this.progress = progress;
    }

    /**
     * Does it all, and says what came of it.
     *
     * @param evidence a folder that is new
     * @param progress hears what is going on, a line at a time, from several threads
     */
    public static Verdict of(Settings settings, Path evidence, Consumer<String> progress)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(evidence);
        return new Torture(settings, evidence, progress).perform();
    }

    private Verdict perform() throws IOException, InterruptedException, ExecutionException {
        var ports = PortPlan.free();
        var folder = new RunFolder(evidence);
        try (var links = new Links();
                var system = LocalSystem.start(
                        new Options(settings.house(), ports, Options.DataLife.KEPT, Set.of(), links),
                        folder,
                        Progress.silent());
                var gateway = new Gateway(links.port(
                        Links.PEOPLE, "gateway-service", ports.gateway().getPort()));
                var journal = new Journal(evidence.resolve("journal.jsonl"))) {
            progress.accept("everything runs at " + ports.gateway());
            var people = arrive(gateway);
            var tormentor = new Tormentor(system, links, incidents, progress);
            suffer(people, journal, tormentor);
            return judge(system, people, journal, tormentor);
        }
    }

    /** Before the first fault: what they do afterwards is what is judged. */
    private List<Person> arrive(Gateway gateway) throws InterruptedException, ExecutionException {
        var run = Long.toHexString(Instant.now().toEpochMilli());
        var people = IntStream.range(0, settings.people())
                .mapToObj(n -> new Person(gateway, "p%d.%s@example.com".formatted(n, run), n))
                .toList();
        try (var doors = Executors.newFixedThreadPool(ARRIVALS_AT_ONCE)) {
            var arrivals = people.stream()
                    .map(person -> doors.submit(() -> {
                        person.arrive();
                        return person;
                    }))
                    .toList();
            for (var arrival : arrivals) {
                arrival.get();
            }
        }
        progress.accept(people.size() + " people have arrived");
        return people;
    }

    private void suffer(List<Person> people, Journal journal, Tormentor tormentor)
            throws InterruptedException, ExecutionException {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = people.stream()
                    .map(person -> new Worker(person, people, script(person), journal))
                    .map(worker -> threads.submit(() -> {
                        worker.work(over::get);
                        return worker;
                    }))
                    .toList();
            var parts = Tormentor.parts();
            tormentor.perform(
                    FaultPlan.of(settings.seed(), settings.length(), settings.kinds(), parts, Links.NAMES),
                    new SplittableRandom(settings.seed()));
            over.set(true);
            for (var worker : work) {
                worker.get();
            }
        }
        progress.accept("the last fault is over, and everybody has stopped working");
    }

    private Script script(Person person) {
        return new Script(settings.seed(), person.number(), settings.people(), settings.pace());
    }

    private Verdict judge(LocalSystem system, List<Person> people, Journal journal, Tormentor tormentor)
            throws IOException, InterruptedException, ExecutionException {
        try (var tables = new Tables(system.dynamoDb());
                var topics = new Topics(system.kafka())) {
            var start = Instant.now();
            var undelivered = new ArrayList<>(new Settling(tables, topics, progress).await(PATIENCE));
            undelivered.addAll(topics.deadLetters());
            var settled = Duration.between(start, Instant.now());
            progress.accept("looking at everything");
            var found = new Found(Finding.notes(people), Finding.inboxes(people), topics.events(), undelivered);
            var violations = new ArrayList<>(Judgement.of(journal.deeds(), incidents, found));
            tormentor.complaints().forEach(what -> violations.add(Violation.of("lost part", what)));
            var verdict = new Verdict(settings, journal.deeds(), incidents, found, settled, violations, evidence);
            write(verdict);
            return verdict;
        }
    }

    private void write(Verdict verdict) throws IOException {
        Files.writeString(evidence.resolve("verdict.txt"), verdict.complete() + "\n");
        var faults = incidents.all().stream()
                .map(incident -> incident
                        + incident.over()
                                .map(over -> " until " + Words.time(over))
                                .orElse(""));
        Files.writeString(evidence.resolve("faults.txt"), faults.collect(Collectors.joining("\n", "", "\n")));
        var state = Stream.of(
                        verdict.found().notes(),
                        verdict.found().inboxes(),
                        verdict.found().events())
                .flatMap(List::stream)
                .map(Object::toString);
        Files.writeString(evidence.resolve("state.txt"), state.collect(Collectors.joining("\n", "", "\n")));
    }
}
