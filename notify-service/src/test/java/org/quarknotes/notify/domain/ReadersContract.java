package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.notify.domain.Told.ADA;
import static org.quarknotes.notify.domain.Told.BOB;
import static org.quarknotes.notify.domain.Told.NOON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.notify.domain.Readers.Grant;

/** Who sees a note does not depend on the order in which that is heard of. */
public interface ReadersContract {
    /** Empty at the beginning of each test, and the same throughout it. */
    Readers readers();

    @Test
    default void who_was_granted_a_note_reads_it_until_the_grant_ends() {
        readers().gained(grant("1", ADA, 0));
        readers().gained(grant("1", BOB, 0));
        readers().gained(grant("2", BOB, 0));

        readers().lost(grant("1", ADA, 0));

        assertThat(readers().of("1", NOON)).containsExactly(BOB);
        assertThat(readers().of("2", NOON)).containsExactly(BOB);
    }

    @Test
    default void a_grant_that_ended_does_not_begin_again_by_being_heard_of_late() {
        readers().lost(grant("1", ADA, 0));
        readers().gained(grant("1", ADA, 0));

        assertThat(readers().of("1", NOON)).isEmpty();
    }

    @Test
    default void a_later_grant_stands_though_the_end_of_an_earlier_one_comes_after_it() {
        readers().gained(grant("1", ADA, 1));
        readers().lost(grant("1", ADA, 0));

        assertThat(readers().of("1", NOON.plusSeconds(1))).containsExactly(ADA);
    }

    @Test
    default void whose_grant_had_not_begun_by_then_did_not_see_it() {
        readers().gained(new Grant("1", ADA, NOON.plusNanos(999_999)));
        readers().gained(new Grant("1", BOB, NOON.plusMillis(1)));

        assertThat(readers().of("1", NOON)).containsExactly(ADA);
    }

    @Test
    default void of_a_note_that_is_gone_nobody_is_a_reader() {
        for (int n = 0; n < 110; n++) {
            readers().gained(grant("1", new UserId("reader-" + n), 0));
        }

        readers().forget("1");
        readers().gained(grant("1", new UserId("reader-7"), 0));

        assertThat(readers().of("1", NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void every_order_of_what_is_heard_leads_to_the_same_readers(long seed) {
        var random = new Random(seed);
        var expected = new HashSet<UserId>();
        var heard = new ArrayList<Runnable>();
        for (int n = 0; n < 8; n++) {
            var person = new UserId("person-" + n);
            var grants = 1 + random.nextInt(3);
            for (int life = 0; life < grants; life++) {
                var grant = grant("1", person, life);
                heard.add(() -> readers().gained(grant));
                if (life + 1 < grants || random.nextBoolean()) {
                    heard.add(() -> readers().lost(grant));
                } else {
                    expected.add(person);
                }
            }
        }
        heard.addAll(List.copyOf(heard.subList(0, heard.size() / 2)));
        Collections.shuffle(heard, random);

        heard.forEach(Runnable::run);

        assertThat(readers().of("1", NOON.plusSeconds(60))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Grant grant(String note, UserId grantee, int second) {
        return new Grant(note, grantee, NOON.plusSeconds(second));
    }
}
