package org.quarknotes.local.torture;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java cannot send by itself; {@code kill} is on every Linux and macOS. */
final class Signals {

    private Signals() {}

    /** SIGSTOP: the process does nothing any more, and notices nothing of it. */
    static void stop(long pid) {
        send("STOP", pid);
    }

    /** SIGCONT. */
    static void proceed(long pid) {
        send("CONT", pid);
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to send SIG" + signal + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
