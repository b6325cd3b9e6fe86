package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarknotes.gateway.domain.Examples;

/** The reference of the route language tells the truth, and the whole of it. */
class RouteReferenceTest {
    private static final RouteFile FILE = new RouteFile(name -> Optional.empty(), Examples.CAPACITY);
    private static final Pattern EXAMPLE = Pattern.compile("^```yaml\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PART_OF_A_ROUTE = Pattern.compile("(match|integration|auth|policies):");

    static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(reference()).results().map(found -> found.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_put_in_force(String example) {
        assertThatCode(() -> FILE.parse(completed(example))).doesNotThrowAnyException();
    }

    @Test
    void everything_that_can_be_written_has_an_example() throws IOException {
        var examples = String.join("\n", examples().toList());
        var names = new TreeSet<String>();
        Schema.packaged()
                .root()
                .findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));

        assertThat(names)
                .hasSizeGreaterThan(90)
                .allSatisfy(name -> assertThat(examples).containsPattern("\\b" + name + ":"));
    }

    @Test
    void the_mistakes_are_told_as_it_says() throws IOException {
        var bad = catchThrowableOfType(BadRouteFile.class, () -> FILE.parse("""
                upstreams:
                  notes: { url: "http://notes", conections: 5 }
                routes:
                  - id: note
                    match: { path: /v1/notes, methods: [GET] }
                    integration: { http: note }
                    policies: { timeouts: { firstByte: 10 } }
                """));

        assertThat(reference()).contains(bad.lines().replace("text:", "routes.yaml:"));
    }

    @Test
    void its_links_lead_somewhere() throws IOException {
        Pattern.compile("\\]\\(([^)#]+)")
                .matcher(reference())
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(Path.of("..", "docs").resolve(link)).exists());
    }

    /** What an example leaves out for the sake of its reader. */
    private static String completed(String example) {
        var whole = PART_OF_A_ROUTE.matcher(example).lookingAt() ? route(example) : example;
        return whole
                + missing("upstreams", "notes: { url: \"http://notes\" }", whole)
                + missing("issuers", "partner: { issuer: i, audience: a, jwks: \"http://i\" }", whole)
                + (whole.contains("routes:") ? "" : "\nroutes: []");
    }

    private static String route(String part) {
        return "routes:\n  - id: example\n" + part.indent(4)
                + (part.startsWith("match:") ? "" : "    match: { path: \"/examples/{id}\", methods: [GET] }\n")
                + (part.startsWith("integration:") ? "" : "    integration: { http: notes }\n");
    }

    private static String missing(String section, String content, String file) {
        return Pattern.compile("^" + section + ":", Pattern.MULTILINE)
                        .matcher(file)
                        .find()
                ? ""
                : "\n%s: { %s }\n".formatted(section, content);
    }

    private static String reference() throws IOException {
        return Files.readString(Path.of("..", "docs", "gateway.md"));
    }
}
