package org.quarknotes.local.traces;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The latest spans, ten thousand at most; and all of them in a file, one JSON object in a line. */
public final class Spans {

    private static final int CAPACITY = 10_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Deque<Span> latest = new ArrayDeque<>();
    private final Path file;

    public Spans(Path file) {
        this.file = file;
    }

    synchronized void add(List<Span> spans) {
        for (var span : spans) {
            if (latest.size() == CAPACITY) {
                latest.removeFirst();
            }
            latest.addLast(span);
        }
        append(spans);
    }

    /** One trace, in the order in which its pieces began. */
    public List<Span> ofTrace(String traceId) {
        return matching(span -> span.traceId().equals(traceId));
    }

    /** The latest trace in which somebody served this path, in the order in which its pieces began. */
    public List<Span> ofPath(String path) {
        return matching(span -> span.path().equals(path)).stream()
                .max(Comparator.comparingLong(Span::startNanos))
                .map(span -> ofTrace(span.traceId()))
                .orElse(List.of());
    }

    public List<Span> all() {
        return matching(span -> true);
    }

    private synchronized List<Span> matching(Predicate<Span> condition) {
        return latest.stream()
                .filter(condition)
                .sorted(Comparator.comparingLong(Span::startNanos))
                .toList();
    }

    private void append(List<Span> spans) {
        var lines = new StringBuilder();
        try {
            for (var span : spans) {
                lines.append(json.writeValueAsString(span)).append('\n');
            }
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write spans to " + file, e);
        }
    }
}
