package org.quarknotes.local.benchmarks;

import org.quarknotes.local.benchmarks.events.EventsCommand;
import org.quarknotes.local.benchmarks.gateway.GatewayCommand;
import org.quarknotes.local.benchmarks.notes.NotesCommand;
import org.quarknotes.local.benchmarks.records.RecordsCommand;
import org.quarknotes.local.benchmarks.start.StartCommand;
import org.quarknotes.local.benchmarks.tokens.TokensCommand;
import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.system.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Where {@code ./dev bench} hands over. Exit codes: 0 done, 1 not done, 2 wrong usage. */
@Command(
        name = "./dev bench",
        description = "Measures.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            StartCommand.class,
            RecordsCommand.class,
            NotesCommand.class,
            TokensCommand.class,
            GatewayCommand.class,
            EventsCommand.class
        })
final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which measurement? There are: start, records, notes, tokens, gateway, events");
    }

    /** Failures that we foresaw have a message for people; others keep their stack trace. */
    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StartFailure || failure instanceof ChildFailure) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
