package org.quarknotes.system.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file in which a test, or a process that it started, has written what it does: a log, spans, or a report of Surefire,
 * of which only what tests printed is read. Names of tests are not output, and what a failed test prints to explain itself
 * is for whoever has to mend it.
 */
record Written(Path file) {
    /** Sources, what is made of them, and what systems store: {@code .log} is also the name of Kafka's segments. */
    private static final Set<String> ELSEWHERE =
            Set.of(".git", ".local", "src", "classes", "test-classes", "quarkus-app", "data");

    private static final Set<String> PRINTED = Set.of("system-out", "system-err");

    /** All of them in the {@code target} folders of a house. */
    static List<Written> in(Path house) throws IOException {
        var found = new ArrayList<Written>();
        Files.walkFileTree(house, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return ELSEWHERE.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isMade(house.relativize(file)) && (isReport(file) || isLog(file))) {
                    found.add(new Written(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Written::file));
        return found;
    }

    /** Line by line; bytes that are no text are replaced. */
    void read(Consumer<String> reader) throws IOException {
        if (isReport(file)) {
            printedIn(file).lines().forEach(reader);
            return;
        }
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            lines.lines().forEach(reader);
        }
    }

    private static boolean isMade(Path file) {
        return IntStream.range(0, file.getNameCount())
                .anyMatch(at -> file.getName(at).toString().equals("target"));
    }

    private static boolean isReport(Path file) {
        return name(file).matches("TEST-.*\\.xml");
    }

    private static boolean isLog(Path file) {
        return name(file).endsWith(".log")
                || name(file).endsWith(".jsonl")
                || name(file).endsWith("-output.txt");
    }

    private static String printedIn(Path report) throws IOException {
        var printed = new StringBuilder();
        try (var content = Files.newInputStream(report)) {
            var xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            xml.nextTag();
            if (!hasPassed(xml)) {
                return "";
            }
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && PRINTED.contains(xml.getLocalName())) {
                    printed.append(xml.getElementText()).append('\n');
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " is no report of Surefire", e);
        }
        return printed.toString();
    }

    private static boolean hasPassed(XMLStreamReader testSuite) {
        return Stream.of("failures", "errors").allMatch(wrong -> "0".equals(testSuite.getAttributeValue(null, wrong)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
