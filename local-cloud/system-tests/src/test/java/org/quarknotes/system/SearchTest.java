package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking for notes by what stands in them. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final int MANY = 200;

    private Client client;
    private Desk ada;

    @BeforeAll
    void write(Quarknotes.Running system) {
        client = system.client();
        ada = new Desk(client, Person.arrive(client));
        ada.write("{\"title\": \"Ada's Größe\", \"body\": \"plain\"}");
        ada.write("{\"title\": \"tagged\", \"tags\": [\"Loom Weaving\", \"50%_off\"]}");
        ada.write(
                "{\"title\": \"bodied\", \"body\": \"%sNeedle%sHaystack\"}".formatted("é".repeat(190), " ".repeat(20)));
        ada.archive(ada.write("{\"title\": \"archived needle\"}"));
        ada.trash(ada.write("{\"title\": \"trashed needle\"}"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            ada's            | Ada's Größe
            GRÖßE            | Ada's Größe
            GRÖẞE            | Ada's Größe
            GRÖSSE           | none
            a's%20g          | Ada's Größe
            m%20weav         | tagged
            loom%20weaving50 | none
            NEEDLE           | bodied
            Haystack         | none
            %25_             | tagged
            _off             | tagged
            n%25dle          | none
            n_edle           | none
            n*dle            | none
            %23              | none
            """)
    void a_note_is_found_by_a_part_of_its_title_tag_or_snippet(String query, String expected) {
        var found = ada.all("/v1/notes?q=" + percentEncoded(query), "title");

        assertThat(found).containsExactlyElementsOf(expected.equals("none") ? List.of() : List.of(expected));
    }

    @Test
    void a_search_is_within_a_state_and_a_tag() {
        assertThat(ada.all("/v1/notes?q=needle&state=archived", "title")).containsExactly("archived needle");
        assertThat(ada.all("/v1/notes?q=needle&state=trashed", "title")).containsExactly("trashed needle");
        assertThat(ada.all("/v1/notes?q=tagged&tag=loom%20weaving", "title")).containsExactly("tagged");
        assertThat(ada.all("/v1/notes?q=needle&tag=loom%20weaving", "title")).isEmpty();
    }

    @Test
    void only_a_search_says_whether_it_is_complete() {
        assertThat(ada.read("/v1/notes?q=needle").path("complete").isBoolean()).isTrue();
        assertThat(ada.read("/v1/notes?q=needle").path("complete").asBoolean()).isTrue();
        assertThat(ada.read("/v1/notes").has("complete")).isFalse();
    }

    @Test
    void nobody_finds_notes_of_others_even_if_they_were_shared() {
        var grace = new Desk(client, Person.arrive(client));
        Sharing.share(client, ada.person(), ada.write("{\"title\": \"shared loom\"}"), grace.person(), "reader");

        assertThat(grace.all("/v1/notes?q=loom")).isEmpty();
    }

    /** However early a page ends, all of them together hold what there is. */
    @Test
    void a_rare_word_is_found_among_many_notes_by_following_the_cursor() {
        var linus = new Desk(client, Person.arrive(client));
        for (int batch = 0; batch < MANY / 25; batch++) {
            linus.batch(Batches.creates(25, n -> "{\"title\": \"straw\"}"));
            linus.write("{\"title\": \"needle %d\"}".formatted(batch));
        }

        var pages = linus.pages("/v1/notes?q=needle&limit=3&sort=createdAt");

        assertThat(pages).allMatch(page -> page.items().size() <= 3);
        assertThat(pages).allMatch(page -> page.json().path("complete").isBoolean());
        assertThat(pages)
                .allMatch(page -> page.json().path("complete").asBoolean()
                        || !page.json().path("nextCursor").isNull());
        assertThat(linus.all("/v1/notes?q=needle&limit=3&sort=createdAt", "title"))
                .containsExactly(
                        "needle 0", "needle 1", "needle 2", "needle 3", "needle 4", "needle 5", "needle 6", "needle 7");
    }

    @ParameterizedTest
    @CsvSource({
        "q=,                validation-failed",
        "q=%20,             validation-failed",
        "q=a&q=b,           unknown-field",
        "query=a,           unknown-field",
        "tag=,              validation-failed",
        "tag=%20,           validation-failed",
        "state=lost,        validation-failed",
        "sort=title,        validation-failed",
        "sort=UpdatedAt,    validation-failed",
        "limit=0&q=a,       validation-failed",
    })
    void what_cannot_be_looked_for_is_refused(String query, String problem) {
        assertThat(ada.refusal(client.get("/v1/notes?" + query))).isEqualTo(problem);
    }

    @Test
    void a_search_text_has_at_most_a_hundred_characters() {
        var smile = "%F0%9F%98%80";

        assertThat(ada.all("/v1/notes?q=" + smile.repeat(100))).isEmpty();
        assertThat(ada.refusal(client.get("/v1/notes?q=" + smile.repeat(101)))).isEqualTo("validation-failed");
        assertThat(ada.refusal(client.get("/v1/notes?tag=" + smile.repeat(41)))).isEqualTo("validation-failed");
    }

    /** What is not ASCII, as a URI needs it. */
    private static String percentEncoded(String query) {
        return URI.create("/?" + query).toASCIIString().substring(2);
    }
}
