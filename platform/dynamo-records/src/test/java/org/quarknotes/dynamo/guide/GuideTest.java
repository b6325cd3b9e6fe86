package org.quarknotes.dynamo.guide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the README and the pages in docs from rotting: each of their examples names a region of this package, which is
 * compiled and run, and has the same text as that but for white space.
 */
class GuideTest {
    private static final Path README = Path.of("README.md");
    private static final Path DOCS = Path.of("docs");
    private static final Path SOURCES = Path.of("src/test/java/org/quarknotes/dynamo/guide");

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java *(\\S*)$(.*?)^```$");
    private static final Pattern REGION = Pattern.compile("(?ms)^ *// \\[([a-z-]+)]$(.*?)^ *// \\[end]$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void every_example_is_code_that_is_compiled_and_run() throws IOException {
        var regions = regions();
        for (var page : pages()) {
            examples(page)
                    .forEach((name, code) -> assertThat(code)
                            .as("example '%s' in %s", name, page)
                            .isEqualTo(regions.get(name)));
        }
    }

    @Test
    void every_region_is_shown_somewhere() throws IOException {
        var shown = new TreeMap<String, String>();
        for (var page : pages()) {
            shown.putAll(examples(page));
        }

        assertThat(shown.keySet()).isEqualTo(regions().keySet());
    }

    @Test
    void every_page_is_reached_from_the_readme_and_its_links_lead_somewhere() throws IOException {
        var readme = Files.readString(README);
        for (var page : pages()) {
            if (!page.equals(README)) {
                assertThat(readme).contains("(" + page + ")");
                assertThat(links(page))
                        .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
            }
        }
    }

    @Test
    void every_test_that_the_readme_names_is_there() throws IOException {
        var tests = TEST.matcher(Files.readString(README)).results().map(name -> name.group(1));

        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(List.of(SOURCES, SOURCES.getParent()))
                        .anyMatch(folder -> Files.exists(folder.resolve(name + ".java"))));
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(DOCS)) {
            return Stream.concat(Stream.of(README), docs.sorted()).toList();
        }
    }

    /** The examples of a page, by the names of their regions. */
    private static Map<String, String> examples(Path page) throws IOException {
        return parts(EXAMPLE, Files.readString(page));
    }

    private static Map<String, String> regions() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return parts(REGION, files.sorted().map(GuideTest::text).collect(joining("\n")));
        }
    }

    private static Map<String, String> parts(Pattern pattern, String text) {
        var parts = new TreeMap<String, String>();
        pattern.matcher(text).results().forEach(part -> {
            var other = parts.put(part.group(1), part.group(2).replaceAll("\\s+", ""));
            assertThat(other).as("another part '%s'", part.group(1)).isNull();
        });
        return parts;
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the source of examples could not be read", e);
        }
    }
}
