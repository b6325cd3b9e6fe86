package org.quarknotes.local.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quarknotes.local.processes.ChildJvm;
import org.quarknotes.local.processes.CodeSource;
import org.quarknotes.local.processes.JvmCommand;
import org.quarknotes.local.processes.Program;
import org.quarknotes.local.processes.Surroundings;

/**
 * One JVM that runs one function, one invocation after the other, as Lambda does: AWS's runtime interface client is the
 * program, and loads the function's classes from its working folder and the jars in {@code lib/}.
 */
final class FunctionEnvironment implements AutoCloseable {
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** What the managed runtime sets for Java, and no more than a function of the usual size has. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final UnpackedFunction unpacked;
    private final RuntimeApi runtime;
    private final ChildJvm process;

    private FunctionEnvironment(UnpackedFunction unpacked, RuntimeApi runtime, ChildJvm process) {
        this.unpacked = unpacked;
        this.runtime = runtime;
        this.process = process;
    }

    /**
     * Starts the function and does not wait for it: the first invocation does.
     *
     * @param folder gets the function's code, and beside it what the function writes, as {@code <folder>.log}
     * @throws IllegalStateException on anything but Linux, the only system AWS's runtime client runs on
     */
    static FunctionEnvironment start(Function function, Path folder) {
        requireLinux();
        var unpacked = UnpackedFunction.of(function.zip(), folder);
        var log = folder.resolveSibling(folder.getFileName() + ".log");
        var runtime = new RuntimeApi(function);
        var program = new Program(CodeSource.classPathBeside(RuntimeApi.class), RUNTIME, List.of(function.handler()));
        var process = ChildJvm.start(new JvmCommand(
                function.name(),
                program,
                new Surroundings(log, FLAGS, environment(function, runtime, unpacked))
                        .with(workingIn(unpacked), NativeClient.unpackedInto(unpacked.folder()))));
        var _ = process.onExit().thenAccept(code -> runtime.end("The function's process ended with exit code " + code));
        return new FunctionEnvironment(unpacked, runtime, process);
    }

    /** Waits for its turn and for the outcome, at most as long as the function may take. */
    Outcome invoke(String event) {
        return runtime.invoke(event);
    }

    /** Whether another invocation may come: it has not ended, nor is it busy with one that ran out of time. */
    boolean isUsable() {
        return runtime.isUsable();
    }

    @Override
    public void close() {
        runtime.close();
        process.kill();
        unpacked.delete();
    }

    /** The runtime client takes the working folder from this property; the process itself stays where we are. */
    private static String workingIn(UnpackedFunction unpacked) {
        return "-Duser.dir=" + unpacked.folder();
    }

    private static Map<String, String> environment(Function function, RuntimeApi runtime, UnpackedFunction unpacked) {
        var environment = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                runtime.address(),
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "512",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "/aws/lambda/" + function.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local",
                "LAMBDA_TASK_ROOT",
                unpacked.folder().toString(),
                "_HANDLER",
                function.handler(),
                "AWS_REGION",
                "eu-central-1",
                "TZ",
                ":UTC"));
        environment.putAll(function.environment());
        return environment;
    }

    private static void requireLinux() {
        var system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw new IllegalStateException(
                    "AWS's runtime interface client has native code for Linux only, and this is " + system
                            + ": run functions in a Linux container or machine.");
        }
    }
}
