package org.quarknotes.local.processes;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * The first class of every child: runs the real main class, and ends the process when the parent is gone.
 *
 * <p>The parent holds the other end of standard input and never writes to it. Its end is reached when the parent dies,
 * even by {@code kill -9}, where no shutdown hook would run.
 */
final class DiesWithParent {

    /** As the shell says of a process that died by SIGHUP: 128 + 1. */
    private static final int ORPHANED = 129;

    private DiesWithParent() {}

    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("parent-watch").start(DiesWithParent::awaitParentsEnd);
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void awaitParentsEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("Lost sight of the parent process: " + e);
        }
        end();
    }

    /** Politely, and after five seconds without manners: some servers wait long for others when they are stopped. */
    private static void end() {
        Thread.ofPlatform().daemon().name("exit").start(() -> System.exit(ORPHANED));
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        Runtime.getRuntime().halt(ORPHANED);
    }
}
