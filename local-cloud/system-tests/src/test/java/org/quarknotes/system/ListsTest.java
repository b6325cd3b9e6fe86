package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of notes, of versions and of what is shared: their order, their pages, their cursors. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {
    private static final int NOTES = 7;

    private Client client;
    private Desk ada;
    private Desk grace;
    private final List<String> notes = new ArrayList<>();

    /** Ada's notes: some archived, some trashed, all tagged, each with a past of some length and shared with Grace. */
    @BeforeAll
    void write(Quarknotes.Running system) {
        client = system.client();
        ada = new Desk(client, Person.arrive(client));
        grace = new Desk(client, Person.arrive(client));
        for (int n = 0; n < NOTES * 3; n++) {
            var note = ada.write("{\"title\": \"note %d\", \"tags\": [\"all\", \"t%d\"]}".formatted(n, n % 3));
            Sharing.share(client, ada.person(), note, grace.person(), "reader");
            notes.add(note);
        }
        for (int n = 0; n < NOTES * 3; n++) {
            switch (n % 3) {
                case 1 -> ada.patch(notes.get(n), "{\"state\": \"archived\"}");
                case 2 -> ada.trash(notes.get(n));
                default -> ada.patch(notes.get(n), "{\"pinned\": true}");
            }
        }
        for (int change = 0; change < NOTES; change++) {
            ada.patch(notes.getFirst(), "{\"body\": \"change %d\"}".formatted(change));
        }
    }

    /** Every list that has pages; {@code 0} stands for the path of Ada's first note. */
    static Stream<String> lists() {
        return Stream.of(
                "ada /v1/notes",
                "ada /v1/notes?sort=updatedAt",
                "ada /v1/notes?sort=createdAt",
                "ada /v1/notes?sort=-createdAt",
                "ada /v1/notes?state=archived",
                "ada /v1/notes?state=trashed",
                "ada /v1/notes?state=trashed&sort=createdAt",
                "ada /v1/notes?tag=all",
                "ada /v1/notes?tag=t1&state=archived",
                "ada /v1/notes?tag=t2&state=trashed&sort=-createdAt",
                "ada /v1/notes?q=note",
                "ada /v1/notes?q=note&tag=t0&sort=updatedAt",
                "ada 0/versions",
                "grace /v1/notes/shared");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_in_pages_is_the_list_in_one(String who) {
        var list = list(who);
        var whole = desk(who).all(with(list, "limit=100"));

        for (int limit : new int[] {1, 2, 3}) {
            assertThat(desk(who).all(with(list, "limit=" + limit)))
                    .as("limit %d", limit)
                    .isEqualTo(whole);
            assertThat(desk(who).pages(with(list, "limit=" + limit)))
                    .allMatch(page -> page.items().size() <= limit);
        }
        assertThat(whole).hasSizeBetween(NOTES, 2 * NOTES).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_serves_nobody_else_and_nothing_else(String who) {
        var list = with(list(who), "limit=1");
        var cursor = cursor(desk(who), list);
        var strangers = who.startsWith("ada") ? grace : ada;

        for (var other : lists().filter(name -> !name.equals(who)).toList()) {
            assertThat(desk(who).refusal(client.get(with(list(other), "limit=1&cursor=" + cursor))))
                    .as("%s for %s", who, other)
                    .isEqualTo("invalid-cursor");
        }
        assertThat(strangers.refusal(client.get(list + "&cursor=" + cursor))).isEqualTo("invalid-cursor");
        assertThat(desk(who).read(list + "&cursor=" + cursor).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_that_was_tampered_with_is_refused(String who) {
        var list = with(list(who), "limit=1");
        var cursor = cursor(desk(who), list);

        for (int place = 0; place < cursor.length() - 1; place += 7) {
            var other = cursor.charAt(place) == 'A' ? 'B' : 'A';
            var changed = cursor.substring(0, place) + other + cursor.substring(place + 1);
            assertThat(desk(who).refusal(client.get(list + "&cursor=" + changed)))
                    .as("place %d", place)
                    .isEqualTo("invalid-cursor");
        }
        for (var changed : List.of(cursor + "A", cursor.substring(1), cursor.substring(0, 9), "%23", cursor + cursor)) {
            assertThat(desk(who).refusal(client.get(list + "&cursor=" + changed)))
                    .as(changed)
                    .isEqualTo("invalid-cursor");
        }
    }

    /** The state is set in the order of writing, so the last change of a note follows its creation, but for the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            createdAt  | 0 3 6 9 12 15 18
            -createdAt | 18 15 12 9 6 3 0
            updatedAt  | 3 6 9 12 15 18 0
            -updatedAt | 0 18 15 12 9 6 3
            """)
    void a_list_is_in_the_order_that_is_wanted(String sort, String expected) {
        var titles = ada.all("/v1/notes?sort=" + sort, "title");

        assertThat(titles)
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" ", -1)).map(n -> "note " + n).toList());
    }

    @Test
    void a_list_is_the_latest_change_first_of_what_is_active_unless_it_is_told_otherwise() {
        assertThat(ada.all("/v1/notes")).isEqualTo(ada.all("/v1/notes?state=active&sort=-updatedAt"));
    }

    @Test
    void each_note_is_in_the_list_of_its_state_and_in_no_other() {
        var states = Map.of("active", 0, "archived", 1, "trashed", 2);

        states.forEach((state, remainder) -> assertThat(ada.all("/v1/notes?state=" + state))
                .hasSize(NOTES)
                .allMatch(note -> note.path("state").asText().equals(state))
                .allMatch(note -> number(note.path("title").asText()) % 3 == remainder));
    }

    @Test
    void a_list_by_tag_holds_what_has_it_however_it_is_written() {
        var expected = ada.all("/v1/notes", "id");

        for (var tag : List.of("all", "ALL", "%20All%20", "t0")) {
            assertThat(ada.all("/v1/notes?tag=" + tag, "id")).as(tag).isEqualTo(expected);
        }
        for (var tag : List.of("t1", "al", "all%23", "%23all", "a%25l", "%25", "*")) {
            assertThat(ada.all("/v1/notes?tag=" + tag)).as(tag).isEmpty();
        }
    }

    @Test
    void an_item_of_a_list_is_the_note_with_a_snippet_in_place_of_the_body() {
        var note = ada.read(notes.getFirst());

        var item = ada.read("/v1/notes?limit=1").path("items").path(0);

        var expected = new LinkedHashMap<String, Object>();
        note.properties()
                .forEach(member -> expected.put(member.getKey().replace("body", "snippet"), member.getValue()));
        var members = new LinkedHashMap<String, Object>();
        item.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        assertThat(members).isEqualTo(expected);
    }

    private String list(String who) {
        return who.substring(who.indexOf(' ') + 1).replaceFirst("^0", notes.getFirst());
    }

    private Desk desk(String who) {
        return who.startsWith("ada") ? ada : grace;
    }

    private static String with(String list, String parameter) {
        return list + (list.contains("?") ? "&" : "?") + parameter;
    }

    private static String cursor(Desk desk, String list) {
        return desk.read(list).path("nextCursor").asText();
    }

    private static int number(String title) {
        return Integer.parseInt(title.replace("note ", ""));
    }
}
