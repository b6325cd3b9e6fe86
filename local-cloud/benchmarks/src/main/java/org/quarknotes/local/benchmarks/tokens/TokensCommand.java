package org.quarknotes.local.benchmarks.tokens;

import java.util.concurrent.Callable;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.benchmarks.figures.WarmOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./dev bench tokens}. */
@Command(name = "tokens", description = "What access tokens cost, with RS256 and with ES256, as Markdown tables.")
public final class TokensCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--runs", description = "JVMs for each algorithm (default ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(
            names = "--millis",
            description = "CPU time for which each operation is measured (default ${DEFAULT-VALUE}).")
    private long millis = 1_000;

    @Override
    public Integer call() {
        if (runs < 1 || millis < 1) {
            throw new ParameterException(spec.commandLine(), "--runs and --millis must be 1 at least");
        }
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.printf(
                "Each measured JVM: %s, %s%n%n",
                String.join(" ", ForkedJvm.FLAGS), String.join(" ", WarmOperations.FLAGS));
        out.flush();
        new TokensMeasurement(runs, millis).comparisons().forEach(comparison -> out.println(comparison.table()));
        out.flush();
        return 0;
    }
}
