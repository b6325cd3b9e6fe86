package org.quarknotes.local.torture;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that people did and were told, in memory and in a file with a line for each deed. */
final class Journal implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Deed> deeds = new ArrayList<>();
    private final BufferedWriter file;

    Journal(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    synchronized Deed add(Deed deed) {
        deeds.add(deed);
        write(line(deed));
        return deed;
    }

    /** So far. */
    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to close the journal", e);
        }
    }

    private static Map<String, Object> line(Deed deed) {
        var line = new TreeMap<String, Object>();
        line.put("person", deed.person());
        line.put("did", deed.act().getClass().getSimpleName());
        line.put("what", deed.act());
        line.put("came", deed.outcome().getClass().getSimpleName());
        line.put("told", deed.outcome());
        line.put("began", text(deed.began()));
        line.put("ended", text(deed.ended()));
        return line;
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    private void write(Object line) {
        try {
            file.write(json.writeValueAsString(line));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to write to the journal", e);
        }
    }
}
