package org.quarknotes.gateway.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.exchange.Counts;

/**
 * Writes lines to standard output by one thread, so that a slow reader of it never holds up an event loop. When 8,192 lines
 * wait, more are lost, and counted; a process that is killed loses those of a moment.
 */
@Singleton
final class Lines {
    private static final Logger LOG = Logger.getLogger(Lines.class);
    private static final int WAITING = 8_192;
    private static final String END = "";

    /** How long a line waits for others: to wake a thread for each costs more than the line. */
    private static final long GATHER_MILLIS = 50;

    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(WAITING);
    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    private final Counts counts;
    private final Thread writer;

    Lines(Counts counts) {
        this.counts = counts;
        this.writer = Thread.ofPlatform().name("access-log").daemon().start(this::writeAll);
    }

    void write(String line) {
        if (!queue.offer(line)) {
            counts.add("gateway.log.lost");
        }
    }

    private void writeAll() {
        try {
            var lines = new ArrayList<String>(WAITING);
            do {
                lines.clear();
                lines.add(queue.take());
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                queue.drainTo(lines);
                for (var line : lines) {
                    out.write(line.getBytes(US_ASCII));
                }
                out.flush();
            } while (!lines.contains(END));
        } catch (IOException e) {
            LOG.error("The access log cannot be written any more.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until what was given is written. */
    @PreDestroy
    void stop() throws InterruptedException {
        if (queue.offer(END)) {
            writer.join(1_000);
        }
    }
}
