package org.quarknotes.local.benchmarks.gateway;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.figures.House;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.benchmarks.gateway.GatewayMeasurement.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./dev bench gateway}. */
@Command(
        name = "gateway",
        description = "What a request through the gateway costs, as Markdown tables; beside it nginx and HAProxy, where"
                + " they are installed, and Spring Cloud Gateway.")
public final class GatewayCommand implements Callable<Integer> {
    private static final int CALLERS = 32;

    /** Those that are measured and one beside them. */
    private static final int FEWEST_ROUTES = RouteKind.values().length + 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--runs", description = "How often (default ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(names = "--seconds", description = "How long each figure is measured (default ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "How long each server that runs on a JVM is warmed up (default ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(
            names = "--rate",
            description = "Requests per second while the added latency is measured (default ${DEFAULT-VALUE}).")
    private int rate = 1000;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WHO",
            description = "Who is measured, of ${COMPLETION-CANDIDATES} (default all).")
    private Set<Make> only = EnumSet.allOf(Make.class);

    @Option(
            names = "--protocols",
            split = ",",
            paramLabel = "PROTOCOL",
            description = "How they are spoken to, of ${COMPLETION-CANDIDATES} (default both).")
    private Set<Protocol> protocols = EnumSet.allOf(Protocol.class);

    @Option(
            names = "--routes",
            split = ",",
            paramLabel = "N",
            description = "How many routes the gateway has, in a process for each (default 10,1000).")
    private List<Integer> routes = List.of(10, 1000);

    @Option(
            names = "--jvm",
            paramLabel = "FLAG",
            description = "One more flag for the gateway's JVM, to try what it does (default none).")
    private List<String> flags = List.of();

    @Override
    public Integer call() throws InterruptedException {
        requireSense();
        var issuer = new Issuer();
        var load = new Load(Stream.generate(issuer::token).limit(CALLERS).toList());
        var plan = new Plan(runs, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), rate);
        try (var cast = Cast.onStage(House.path(), issuer)) {
            cast.enter(only, routes, flags);
            describe();
            var found = new GatewayMeasurement(load, cast.direct(), plan).measure(cast.contenders(protocols));
            spec.commandLine().getOut().println(new Report(found).tables());
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void requireSense() {
        if (runs < 1 || seconds < 1 || warmUp < 0 || rate < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--runs, --seconds and --rate must be 1 at least, --warm-up 0");
        }
        if (routes.stream().anyMatch(few -> few < FEWEST_ROUTES)) {
            throw new ParameterException(spec.commandLine(), "--routes must be " + FEWEST_ROUTES + " at least");
        }
    }

    private void describe() {
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.printf(
                "%d connections, an answer of 1 KB; added latency at %d requests per second. JVMs: %s%n%n",
                CALLERS, rate, String.join(" ", Stage.JVM_FLAGS));
        out.flush();
    }
}
