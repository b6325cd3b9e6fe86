package org.quarknotes.system.output;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quarknotes.problems.ProblemType;

/** Secrets that have no form of their own: passwords of tests, and what the local systems keep in their data. */
final class KnownTexts {
    static final String MARK = "<KNOWN_SECRET>";

    private static final Path SYSTEM_TESTS = Path.of("local-cloud", "system-tests");

    /** A password as it stands in the source of a test. */
    private static final Pattern LITERAL =
            Pattern.compile("(?i)password\\\\?\"?\\s*[:=(]\\s*\\\\?\"([^\"\\\\%<>{}]{8,})\\\\?\"");

    /** Passwords that stand in a log for another reason: very short, a number, one letter, the name of a field or route. */
    private static final Pattern COMMON = Pattern.compile("(?is).{0,6}+|[0-9a-f-]*+|(.)\\1*+|.*password.*");

    private static final Pattern KEY_OF_A_SYSTEM = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_KEY_FILE = 1024;

    /** So many characters tell most places in a line from those where a secret begins. */
    private static final int START = 6;

    private final Map<String, List<String>> byStart;

    private KnownTexts(Set<String> texts) {
        this.byStart = texts.stream().collect(groupingBy(text -> text.substring(0, START)));
    }

    /** Those of the house's tests, and of the systems that they have started. */
    static KnownTexts of(Path house) throws IOException {
        var tests = house.resolve(SYSTEM_TESTS);
        var texts = new TreeSet<>(SentPasswords.in(tests.resolve(SentPasswords.FILE)));
        texts.addAll(passwordsInSources(house));
        texts.removeIf(COMMON.asMatchPredicate());
        texts.removeIf(KnownTexts::isPartOfAProblem);
        texts.addAll(keysBelow(tests.resolve("target")));
        return new KnownTexts(texts);
    }

    /** Fuzzing sends whatever it has met as a password too, the names of problems included; they stand in each path to one. */
    private static boolean isPartOfAProblem(String text) {
        return Stream.of(ProblemType.values()).anyMatch(type -> type.slug().contains(text));
    }

    boolean areIn(String line) {
        return !line.equals(maskedIn(line));
    }

    String maskedIn(String line) {
        for (int at = 0; at + START <= line.length(); at++) {
            for (var text : byStart.getOrDefault(line.substring(at, at + START), List.of())) {
                if (line.startsWith(text, at)) {
                    return maskedIn(line.replace(text, MARK));
                }
            }
        }
        return line;
    }

    private static Set<String> keysBelow(Path target) throws IOException {
        var keys = new TreeSet<String>();
        for (var file : files(target, "glob:**/data/*")) {
            if (Files.size(file) < LONGEST_KEY_FILE) {
                KEY_OF_A_SYSTEM.matcher(Files.readString(file)).results().forEach(key -> keys.add(key.group()));
            }
        }
        return keys;
    }

    private static Set<String> passwordsInSources(Path house) throws IOException {
        var passwords = new TreeSet<String>();
        for (var source : files(house, "glob:**/src/test/java/**.java")) {
            LITERAL.matcher(Files.readString(source)).results().forEach(literal -> passwords.add(literal.group(1)));
        }
        return passwords;
    }

    private static List<Path> files(Path below, String glob) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        var matcher = below.getFileSystem().getPathMatcher(glob);
        try (Stream<Path> paths = Files.walk(below)) {
            return paths.filter(path -> matcher.matches(path) && Files.isRegularFile(path))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
