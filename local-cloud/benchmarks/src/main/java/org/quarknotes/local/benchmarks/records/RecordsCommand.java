package org.quarknotes.local.benchmarks.records;

import java.util.concurrent.Callable;
import org.quarknotes.local.benchmarks.figures.ForkedJvm;
import org.quarknotes.local.benchmarks.figures.Machine;
import org.quarknotes.local.benchmarks.figures.WarmOperations;
import org.quarknotes.local.dynamodb.DynamoDbLocal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./dev bench records}. */
@Command(name = "records", description = "dynamo-records beside the SDK's Enhanced Client, as Markdown tables.")
public final class RecordsCommand implements Callable<Integer> {

    @Option(names = "--runs", description = "Fresh JVMs for each contender's first use (default ${DEFAULT-VALUE}).")
    private int runs = 11;

    @Option(names = "--rounds", description = "JVMs for each contender's steady state (default ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--millis",
            description = "CPU time for which each operation is measured in steady state (default ${DEFAULT-VALUE}).")
    private long millis = 1_000;

    @Override
    public Integer call() {
        try (var server = DynamoDbLocal.start()) {
            OrderTable.provision(server.endpoint());
            var measurement = new RecordsMeasurement(server.endpoint());
            measurement.warmUp();
            System.out.println(Machine.describe());
            System.out.printf(
                    "Each measured JVM: %s, in steady state %s%n%n",
                    String.join(" ", ForkedJvm.FLAGS), String.join(" ", WarmOperations.FLAGS));
            measurement.firstUses(runs).forEach(comparison -> System.out.println(comparison.table()));
            measurement.steadyStates(rounds, millis).forEach(comparison -> System.out.println(comparison.table()));
        }
        return 0;
    }
}
