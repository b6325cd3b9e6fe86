package org.quarknotes.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quarknotes.local.torture.Deed.Act;
import org.quarknotes.local.torture.Deed.Outcome;
import org.quarknotes.local.torture.Lives.End;

class LivesTest {

    private final List<Deed> deeds = new ArrayList<>();

    @Test
    void acknowledged_deeds_have_one_end() {
        share("reader", 201);
        unshare("owner", 204);
        share("editor", 201);
        share("reader", 200);
        unshare("grantee", 204);

        assertThat(ends()).containsExactly(new End("none", 2, 1, 1));
    }

    @Test
    void a_deed_without_answer_took_effect_or_not() {
        share("reader", 0);

        assertThat(ends()).containsExactlyInAnyOrder(new End("none", 0, 0, 0), new End("reader", 1, 0, 0));
    }

    @Test
    void a_deed_without_answer_may_take_effect_after_later_ones() {
        unshare("owner", 0);
        share("reader", 201);

        assertThat(ends()).containsExactlyInAnyOrder(new End("reader", 1, 0, 0), new End("none", 1, 1, 0));
    }

    @Test
    void a_share_that_was_there_already_proves_the_one_before_it() {
        share("reader", 0);
        share("reader", 200);

        assertThat(ends()).containsExactly(new End("reader", 1, 0, 0));
    }

    @Test
    void what_was_tried_twice_in_the_middle_of_a_fault_may_come_back() {
        share("reader", 201);
        unshare("owner", 204);

        assertThat(Lives.possible(deeds, Set.of(deeds.getFirst())))
                .containsExactlyInAnyOrder(new End("none", 1, 1, 0), new End("reader", 2, 1, 0));
    }

    @Test
    void deeds_that_cannot_all_be_true_have_no_end() {
        share("reader", 201);
        share("reader", 201);

        assertThat(ends()).isEmpty();
    }

    private Set<End> ends() {
        return Lives.possible(deeds, Set.of());
    }

    private void share(String role, int status) {
        add("owner", new Act.Shared("note", "grantee", role), status);
    }

    private void unshare(String person, int status) {
        add(person, new Act.Unshared("note", "grantee"), status);
    }

    /** Each ends before the next begins; with status 0 there was no answer. */
    private void add(String person, Act act, int status) {
        var outcome = status == 0 ? new Outcome.Unanswered("silence") : new Outcome.Acknowledged(status, "", 0);
        var began = Scene.moment(deeds.size());
        deeds.add(new Deed(person, act, outcome, began, began.plusMillis(900)));
    }
}
