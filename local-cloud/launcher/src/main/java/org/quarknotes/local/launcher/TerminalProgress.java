package org.quarknotes.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quarknotes.local.system.Progress;

/** A line for each part, written again while its seconds pass, until every part that was begun is ready. */
final class TerminalProgress implements Progress {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final Map<String, Duration> done = new LinkedHashMap<>();
    private int linesShown;

    TerminalProgress(PrintStream out) {
        this.out = out;
        Thread.ofVirtual().start(this::tick);
    }

    @Override
    public synchronized void starting(String part) {
        begun.put(part, System.nanoTime());
        show();
    }

    @Override
    public synchronized void ready(String part, Duration took) {
        done.put(part, took);
        show();
    }

    private synchronized boolean running() {
        return done.size() < begun.size();
    }

    private synchronized void show() {
        var text = new StringBuilder();
        if (linesShown > 0) {
            text.append("\u001b[%dA\u001b[J".formatted(linesShown));
        }
        begun.forEach((part, start) -> text.append(line(part, start)));
        linesShown = begun.size();
        out.print(text);
        out.flush();
    }

    private String line(String part, long start) {
        var took = done.get(part);
        if (took != null) {
            return "  %s✔%s %-16s %s%n".formatted(GREEN, PLAIN, part, Words.seconds(took));
        }
        return "  · %-16s %s%n".formatted(part, Words.seconds(Duration.ofNanos(System.nanoTime() - start)));
    }

    private void tick() {
        try {
            do {
                Thread.sleep(TICK);
                if (running()) {
                    show();
                }
            } while (begun.isEmpty() || running());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
