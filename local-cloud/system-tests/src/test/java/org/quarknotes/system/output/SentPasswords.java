package org.quarknotes.system.output;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The passwords that tests of the system send, whatever they look like. They are kept in a file, a JSON string in a line,
 * because whoever searches the logs for them is another process.
 */
public final class SentPasswords {
    static final Path FILE = Path.of("target", "sent-passwords.txt");

    private static final Set<String> FIELDS = Set.of("password", "currentPassword", "newPassword");

    /** What is longer was refused for that. */
    private static final int LONGEST = 1000;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final SentPasswords OF_THIS_PROCESS = new SentPasswords(FILE);

    private final Path file;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    SentPasswords(Path file) {
        this.file = file;
    }

    /** To be called with each request. */
    public static void notice(String path, byte[] body) {
        if (path.startsWith("/v1/users") || path.startsWith("/v1/sessions")) {
            OF_THIS_PROCESS.add(body);
        }
    }

    static Set<String> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(SentPasswords::read).collect(toUnmodifiableSet());
        }
    }

    /** As far as it can be read: tests send broken JSON as well. */
    void add(byte[] body) {
        try (var json = JSON.createParser(body)) {
            addAll(json);
        } catch (JsonProcessingException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("a password that a test sends could not be noted in " + file, e);
        }
    }

    private void addAll(JsonParser json) throws IOException {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING && FIELDS.contains(String.valueOf(json.currentName()))) {
                keep(json.getText());
            }
        }
    }

    private void keep(String password) throws IOException {
        if (password.length() <= LONGEST && seen.add(password)) {
            write(JSON.writeValueAsString(password) + "\n");
        }
    }

    private synchronized void write(String line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String read(String line) {
        try {
            return JSON.readValue(line, String.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was noted of passwords cannot be read", e);
        }
    }
}
