package org.quarknotes.system;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code docs/security.md} leaves out no requirement of the standards that it answers, and names no test that is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityDocTest {
    private static final Path DOCUMENT = Quarknotes.HOUSE.resolve("docs/security.md");

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9][0-9.]*|API[0-9]+) ?[^|]*\\|(.*)\\|$");

    /** How many requirements the sections of ASVS 5.0 have: 6.1 three, 6.2 twelve, and so on. */
    private static final Map<Integer, List<Integer>> ASVS =
            Map.of(6, List.of(3, 12, 8, 6, 8, 4, 2, 4), 7, List.of(3, 4, 2, 5, 3, 2), 9, List.of(3, 4));

    private static final int API_RISKS = 10;
    private static final int RFC_8725_RECOMMENDATIONS = 12;

    private String document = "";
    private Map<String, List<Path>> tests = Map.of();

    @BeforeAll
    void read() throws IOException {
        document = Files.readString(DOCUMENT);
        try (var files = Files.walk(Quarknotes.HOUSE)) {
            tests = files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(groupingBy(file -> file.getFileName().toString().replace(".java", "")));
        }
    }

    @Test
    void every_test_that_it_names_is_there() {
        assertThat(TEST.matcher(document).results()).hasSizeGreaterThan(100).allSatisfy(named -> {
            assertThat(tests).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(tests.get(named.group(1)))
                        .as("%s.%s", named.group(1), named.group(2))
                        .anyMatch(file -> text(file).contains("void " + named.group(2) + "("));
            }
        });
    }

    @Test
    void no_requirement_is_left_out_and_each_is_there_once() {
        var asvs = ASVS.entrySet().stream()
                .flatMap(chapter -> IntStream.rangeClosed(1, chapter.getValue().size())
                        .boxed()
                        .flatMap(section -> numbers(
                                "%d.%d.".formatted(chapter.getKey(), section),
                                chapter.getValue().get(section - 1))));

        assertThat(rows("OWASP ASVS")).containsExactlyInAnyOrderElementsOf(asvs.toList());
        assertThat(rows("OWASP API"))
                .containsExactlyElementsOf(numbers("API", API_RISKS).toList());
        assertThat(rows("RFC 8725"))
                .containsExactlyElementsOf(
                        numbers("3.", RFC_8725_RECOMMENDATIONS).toList());
    }

    /** What neither is proved nor does not apply is said to be so. */
    @Test
    void every_row_names_a_test_or_says_why_there_is_none() {
        assertThat(ROW.matcher(document).results())
                .allSatisfy(
                        row -> assertThat(row.group(2))
                                .as(row.group(1))
                                .containsPattern(
                                        "`\\w+(Test|Contract)|[Nn]o such thing|\\*\\*not met\\*\\*|by absence|the platform's|in the letter"));
    }

    @Test
    void its_links_lead_somewhere() {
        assertThat(LINK.matcher(document).results()).isNotEmpty().allSatisfy(link -> {
            var page = link.group(1).isEmpty() ? DOCUMENT : DOCUMENT.resolveSibling(link.group(1));
            assertThat(page).exists();
            if (link.group(2) != null) {
                assertThat(anchors(page)).contains(link.group(2));
            }
        });
    }

    /** The numbers of the rows of a section. */
    private List<String> rows(String heading) {
        var begin = document.indexOf("\n## " + heading);
        var end = document.indexOf("\n## ", begin + 1);
        return ROW.matcher(document.substring(begin, end))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static Stream<String> numbers(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(text(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("a file that was there cannot be read", e);
        }
    }
}
