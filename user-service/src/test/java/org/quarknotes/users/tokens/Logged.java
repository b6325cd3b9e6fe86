package org.quarknotes.users.tokens;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class writes into the log while this is open. */
final class Logged extends Handler {
    private final Logger logger;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private Logged(Logger logger) {
        this.logger = logger;
    }

    static Logged by(Class<?> type) {
        var logged = new Logged(Logger.getLogger(type.getName()));
        logged.logger.addHandler(logged);
        return logged;
    }

    List<String> errors() {
        return from(Level.SEVERE);
    }

    /** The errors are among them. */
    List<String> warnings() {
        return from(Level.WARNING);
    }

    private List<String> from(Level least) {
        return records.stream()
                .filter(entry -> entry.getLevel().intValue() >= least.intValue())
                .map(new SimpleFormatter()::formatMessage)
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
