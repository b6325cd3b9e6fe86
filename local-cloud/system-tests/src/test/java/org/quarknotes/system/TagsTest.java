package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The words that notes are found by, and how many notes have them. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsTest {
    private Client client;
    private Desk desk;

    @BeforeAll
    void connect(Quarknotes.Running system) {
        client = system.client();
    }

    @BeforeEach
    void arrive() {
        desk = new Desk(client, Person.arrive(client));
    }

    @Test
    void tags_are_counted_through_the_whole_life_of_a_note() {
        var note = desk.write("{\"title\": \"n\", \"tags\": [\"b\", \" A \"]}");
        desk.write("{\"title\": \"other\", \"tags\": [\"b\"]}");
        assertThat(desk.tags()).containsExactly(Map.entry("a", 1), Map.entry("b", 2));

        desk.patch(note, "{\"tags\": [\"c\", \"b\"]}");
        assertThat(desk.tags()).containsExactly(Map.entry("b", 2), Map.entry("c", 1));
        desk.archive(note);
        assertThat(desk.tags()).containsExactly(Map.entry("b", 2), Map.entry("c", 1));
        desk.trash(note);
        assertThat(desk.tags()).containsExactly(Map.entry("b", 1));
        desk.restore(note);
        assertThat(desk.tags()).containsExactly(Map.entry("b", 2), Map.entry("c", 1));
        desk.purge(note);
        assertThat(desk.tags()).containsExactly(Map.entry("b", 1));
    }

    @Test
    void the_tags_of_a_former_version_are_counted_again_when_it_comes_back() {
        var note = desk.write("{\"title\": \"n\", \"tags\": [\"a\"]}");
        desk.patch(note, "{\"tags\": null}");
        assertThat(desk.tags()).isEmpty();

        client.request("POST", note + "/versions/1/restore")
                .ifMatch("*")
                .as(desk.person())
                .send();

        assertThat(desk.tags()).containsExactly(Map.entry("a", 1));
    }

    @Test
    void tags_are_kept_in_order_lower_case_trimmed_and_once() {
        var note = desk.write("{\"title\": \"n\", \"tags\": [\" B\", \"a\", \"b \", \"ÄÖ\", \"two words\"]}");

        assertThat(desk.read(note).path("tags").toString()).isEqualTo("[\"b\",\"a\",\"äö\",\"two words\"]");
    }

    /** What separates in keys and in URIs means nothing in a tag. */
    @Test
    void a_tag_may_have_any_character_and_is_found_by_it() {
        var tags =
                List.of("#", "%", "%23", "a#b", "a%23b", "a", "b", "a|b", "a/b", "&=?", "\\\\", "\\\"", "😀", "tag#");
        for (var tag : tags) {
            desk.write("{\"title\": \"of %s\", \"tags\": [\"%s\"]}".formatted(tag, tag));
        }

        assertThat(desk.tags()).hasSize(tags.size()).allSatisfy((tag, count) -> {
            assertThat(count).isEqualTo(1);
            var query = URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
            assertThat(desk.all("/v1/notes?tag=" + query, "title")).as(tag).containsExactly("of " + tag);
        });
        Consistency.of(client, desk.person());
    }

    @Test
    void a_note_has_at_most_twenty_tags_each_of_which_counts() {
        var twenty = Batches.twentyTags("t");
        desk.write("{\"title\": \"n\", \"tags\": %s}".formatted(twenty));

        var refused = client.post(
                        "/v1/notes",
                        "{\"title\": \"n\", \"tags\": %s}".formatted(twenty.replace("]", ", \"one more\"]")))
                .as(desk.person())
                .send();
        desk.write("{\"title\": \"n\", \"tags\": %s}".formatted(twenty.replace("]", ", \"T-0\"]")));

        assertThat(refused.problem()).isEqualTo("validation-failed");
        assertThat(desk.tags())
                .hasSize(20)
                .allSatisfy((tag, count) -> assertThat(count).isEqualTo(2));
    }
}
