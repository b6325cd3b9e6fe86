package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<Object, Object> recent = new Recent<>(1_000);

    @Test
    void all_who_ask_get_the_same() {
        var first = recent.get("a", Object::new);

        assertThat(recent.get("a", Object::new)).isSameAs(first);
        assertThat(recent.find("a")).containsSame(first);
        assertThat(recent.find("b")).isEmpty();
    }

    @Test
    void what_is_put_replaces_what_was_there() {
        recent.get("a", Object::new);

        recent.put("a", 7);

        assertThat(recent.find("a")).contains(7);
    }

    @Test
    void a_flood_takes_no_more_room_and_drives_out_nobody_who_is_there() {
        var callers = List.of("alice", "bob");
        var before = callers.stream().map(name -> recent.get(name, Object::new)).toList();

        for (int stranger = 0; stranger < 100_000; stranger++) {
            recent.get(stranger, Object::new);
            if (stranger % 400 == 0) {
                callers.forEach(recent::find);
            }
            assertThat(recent.size()).isLessThanOrEqualTo(1_000);
        }

        assertThat(callers.stream().map(name -> recent.get(name, Object::new)).toList())
                .isEqualTo(before);
        assertThat(recent.find(0)).isEmpty();
    }
}
