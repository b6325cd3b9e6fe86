package org.quarknotes.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReadingTest {
    private static final Map<String, String> VARIABLES = Map.of("PORT", "81", "EMPTY", "", "SLY", "x\", admin: true");

    @Test
    void every_value_and_every_name_has_its_place() {
        var places = read("""
                upstreams:
                  notes: { url: "http://notes" }
                routes:
                  - id: note
                    methods: [GET,
                      PUT]
                """).mistakes().places();

        assertThat(places.of(JsonPointer.compile("/upstreams/notes/url"))).isEqualTo(new Place(2, 17));
        assertThat(places.keyOf(JsonPointer.compile("/upstreams/notes/url"))).isEqualTo(new Place(2, 12));
        assertThat(places.of(JsonPointer.compile("/routes/0"))).isEqualTo(new Place(4, 5));
        assertThat(places.of(JsonPointer.compile("/routes/0/methods/1"))).isEqualTo(new Place(6, 7));
    }

    @Test
    void what_is_not_there_has_the_place_of_what_should_have_it() {
        var places = read("a:\n  b: { c: 1 }\n").mistakes().places();

        assertThat(places.of(JsonPointer.compile("/a/b/x/y"))).isEqualTo(new Place(2, 6));
        assertThat(places.of(JsonPointer.compile("/z"))).isEqualTo(Place.START);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on               | "on"
            off              | "off"
            yes              | "yes"
            true             | true
            2026-01-01       | "2026-01-01"
            12:30:45         | "12:30:45"
            5s               | "5s"
            010              | 10
            0x10             | "0x10"
            1_000            | "1_000"
            -1               | -1
            1.50             | 1.5
            1e999            | "1e999"
            .inf             | ".inf"
            99999999999999999999 | 99999999999999999999
            ~                | null
            "5"              | "5"
            'true'           | "true"
            """)
    void a_word_is_what_editors_take_it_for(String yaml, String json) {
        assertThat(read("a: " + yaml).data().get("a")).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${PORT}                 | 81
            "${PORT}"               | "81"
            ${NONE:82}              | 82
            "a-${PORT}-${NONE:b}"   | "a-81-b"
            ${EMPTY}                | null
            "${NONE:}"              | ""
            "$${PORT}"              | "${PORT}"
            "$PORT {a} $"           | "$PORT {a} $"
            "${SLY}"                | "x\\", admin: true"
            """)
    void variables_are_filled_and_cannot_change_the_structure(String yaml, String json) {
        assertThat(read("a: " + yaml).data().get("a")).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: "${NONE}"                            | 1:4: the variable NONE is not set and has no default
            a: "${no-name}"                         | 1:4: a variable is ${NAME} or ${NAME:default}
            a: "${PORT"                             | 1:4: a variable is ${NAME} or ${NAME:default}
            a: 1~b: 2~a: 3                          | 3:1: 'a' is here for the second time; the first is in line 1
            a: { b: 1, "b": 2 }                     | 1:12: 'b' is here for the second time
            a: &x 1~b: *x                           | 1:4: anchors (&) and aliases (*) are not understood here
            a: &x 1~b: *x                           | 2:4: anchors (&) and aliases (*) are not understood here
            a: { <<: { b: 1 } }                     | 1:6: merge keys are not understood here
            a: !!str 5                              | 1:4: tags (!) are not understood here
            a: !<tag:yaml.org,2002:js/function> f   | 1:4: tags (!) are not understood here
            !x [a]                                  | 1:1: tags (!) are not understood here
            {a: 1}: 2                               | 1:1: a name must be a text
            ? [a]~: 2                               | 1:3: a name must be a text
            a: 1~---~b: 2                           | 2:1: a second document begins here
            a: 1~...~b: 2                           | 3:1: a second document begins here
            a:~~\tb: 1                              | 3:1: a tab cannot indent a line
            a: "b                                   | 1:4: what begins here is never closed
            a: { b: 1                               | 1:4: what begins here is never closed
            a: b: c                                 | 1:5: there cannot be a colon here
            a: {b: 1 c: 2}                          | 1:11: a comma or a closing bracket is missing
            a: 1~ b: 2                              | 2:3: there cannot be a colon here
            a:~  - b~ c: 1                          | 3:2: this does not belong to what is above
            a: 1~b                                  | a colon is missing
            a: @b                                   | 1:4: this is not YAML
            """)
    void what_is_not_understood_is_refused_where_it_is(String yaml, String expected) {
        var mistakes =
                read(yaml.replace('~', '\n').replace("\\t", "\t")).mistakes().all();

        assertThat(mistakes)
                .anySatisfy(mistake -> assertThat(mistake.toString()).contains(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``          | the file is empty
            # nothing   | the file is empty
            """)
    void an_empty_file_says_what_it_needs(String yaml, String expected) {
        assertThat(read(yaml).mistakes().all())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString()).contains("1:1: " + expected));
    }

    @Test
    void a_billion_laughs_are_not_heard() {
        var yaml = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + " ,").repeat(9)));
        }

        assertThat(read(yaml.toString()).mistakes().all()).hasSizeGreaterThan(300);
    }

    @Test
    void what_nests_without_end_does_not_use_up_the_stack() {
        for (var opening : new String[] {"[", "{a: ", "- ", "? "}) {
            assertThat(read(opening.repeat(100_000)).mistakes().all())
                    .singleElement()
                    .satisfies(mistake -> assertThat(mistake.sentence()).contains("nested too deeply"));
        }
    }

    @Test
    void endless_values_are_not_read_to_their_end() {
        assertThat(read("- {}\n".repeat(200_000)).mistakes().all())
                .singleElement()
                .satisfies(mistake ->
                        assertThat(mistake.toString()).isEqualTo("100000:3: there are more than 100000 values"));
    }

    private static YamlDocument read(String yaml) {
        return YamlReading.read(yaml, name -> Optional.ofNullable(VARIABLES.get(name)));
    }
}
