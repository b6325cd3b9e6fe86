package org.quarknotes.local.proxy;

import java.time.Duration;

/** Where everything that passes a proxy waits for as long as the line's state says. */
final class Gate {

    private Line line = new Line.Sound();

    synchronized void set(Line line) {
        this.line = line;
        notifyAll();
    }

    /** Returns when so many bytes may go on; a line that is cut while they are under way holds them too. */
    void pass(int bytes) throws InterruptedException {
        var delay = delay(bytes);
        if (delay.isPositive()) {
            Thread.sleep(delay);
        }
        awaitMending();
    }

    private synchronized Duration delay(int bytes) {
        return line instanceof Line.Slow slow ? slow.lasts(bytes) : Duration.ZERO;
    }

    private synchronized void awaitMending() throws InterruptedException {
        while (line instanceof Line.Cut) {
            wait();
        }
    }
}
