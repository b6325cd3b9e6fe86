package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sharing notes, and what others shared with me. */
@ExtendWith(Quarknotes.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharesTest {
    private static final String SHARED = "/v1/notes/shared";

    private Client client;
    private Desk ada;
    private Desk grace;

    @BeforeAll
    void arrive(Quarknotes.Running system) {
        client = system.client();
        ada = new Desk(client, Person.arrive(client));
    }

    @BeforeEach
    void meet() {
        grace = new Desk(client, Person.arrive(client));
    }

    @Test
    void the_newest_share_comes_first_each_with_my_role() {
        var first = write("first");
        var second = write("second");
        share(second, grace, "editor");
        share(first, grace, "reader");
        ada.patch(second, "{\"body\": \"changed\"}");

        var shared = grace.all(SHARED);

        assertThat(grace.all(SHARED, "title")).containsExactly("first", "second");
        assertThat(grace.all(SHARED, "role")).containsExactly("reader", "editor");
        assertThat(grace.all(SHARED, "ownerId")).containsOnly(ada.person().id());
        assertThat(shared.get(1).path("snippet").asText()).isEqualTo("changed");
        assertThat(shared.get(1).path("version").asInt()).isEqualTo(2);
        assertThat(shared).noneMatch(note -> note.has("body"));
        assertThat(grace.all("/v1/notes")).isEmpty();
        assertThat(grace.tags()).isEmpty();
    }

    @Test
    void what_lies_in_the_trash_is_not_shared_until_it_comes_back() {
        var note = write("now and then");
        share(note, grace, "reader");

        ada.trash(note);
        assertThat(grace.all(SHARED)).isEmpty();
        ada.restore(note);
        assertThat(grace.all(SHARED, "title")).containsExactly("now and then");
        ada.archive(note);
        assertThat(grace.all(SHARED, "state")).containsExactly("archived");
    }

    @Test
    void a_share_that_is_taken_back_leaves_nothing_behind() {
        var note = write("taken back");
        share(note, grace, "editor");

        var taken = client.delete(grant(note, grace)).as(ada.person()).send();

        assertThat(taken.status()).isEqualTo(204);
        assertThat(grace.refusal(client.get(note))).isEqualTo("note-not-found");
        assertThat(grace.all(SHARED)).isEmpty();
        assertThat(ada.read(note + "/shares").path("items")).isEmpty();
        assertThat(ada.refusal(client.delete(grant(note, grace)))).isEqualTo("not-found");
        assertThat(ada.read(note).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_was_given_a_note_may_leave_it_and_be_given_it_again() {
        var note = write("left");
        share(note, grace, "reader");

        var left = client.delete(grant(note, grace)).as(grace.person()).send();

        assertThat(left.status()).isEqualTo(204);
        assertThat(grace.refusal(client.delete(grant(note, grace)))).isEqualTo("note-not-found");
        share(note, grace, "editor");
        assertThat(grace.all(SHARED, "role")).containsExactly("editor");
    }

    @Test
    void nobody_but_the_owner_removes_somebody_else() {
        var linus = new Desk(client, Person.arrive(client));
        var note = write("crowded");
        share(note, grace, "editor");
        share(note, linus, "reader");

        assertThat(grace.refusal(client.delete(grant(note, linus)))).isEqualTo("forbidden");
        assertThat(linus.refusal(client.delete(grant(note, grace)))).isEqualTo("forbidden");
        assertThat(linus.refusal(client.delete(grant(note, ada)))).isEqualTo("forbidden");
        assertThat(linus.read(note + "/shares").path("items").findValuesAsText("role"))
                .containsExactlyInAnyOrder("editor", "reader");
    }

    @Test
    void a_role_is_changed_without_a_new_share() {
        var older = write("older");
        var newer = write("newer");
        share(older, grace, "reader");
        share(newer, grace, "reader");

        share(older, grace, "editor");

        assertThat(grace.all(SHARED, "title")).containsExactly("newer", "older");
        assertThat(grace.all(SHARED, "role")).containsExactly("reader", "editor");
        assertThat(grace.patch(older, "{\"title\": \"by an editor\"}")
                        .json()
                        .path("role")
                        .asText())
                .isEqualTo("editor");
    }

    @Test
    void the_trash_keeps_no_place_in_a_page_from_others() {
        for (int n = 0; n < 9; n++) {
            var note = write("note " + n);
            share(note, grace, "reader");
            if (n % 3 != 0) {
                ada.trash(note);
            }
        }

        for (int limit : List.of(1, 2, 100)) {
            assertThat(grace.all(SHARED + "?limit=" + limit, "title")).containsExactly("note 6", "note 3", "note 0");
        }
    }

    private String write(String title) {
        return ada.write("{\"title\": \"%s\", \"tags\": [\"hers\"]}".formatted(title));
    }

    private void share(String note, Desk grantee, String role) {
        Sharing.share(client, ada.person(), note, grantee.person(), role);
    }

    private static String grant(String note, Desk grantee) {
        return note + "/shares/" + grantee.person().id();
    }
}
