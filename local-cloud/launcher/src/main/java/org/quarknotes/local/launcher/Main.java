package org.quarknotes.local.launcher;

import org.quarknotes.local.processes.ChildFailure;
import org.quarknotes.local.system.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where {@code ./dev} hands over. Exit codes: 0 done, 1 not done, 2 wrong usage. */
@Command(
        name = "./dev",
        description = "Runs Quarknotes on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            SmokeCommand.class,
            RotateKeysCommand.class,
            RedriveCommand.class,
            TortureCommand.class,
            DoctorCommand.class
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
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
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
