package org.quarknotes.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Memory as {@code ps} tells it, which Linux and macOS both have. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** 0 when there is no such process. */
    public static long ofKibibytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException e) {
            return 0;
        }
    }
}
