package org.quarknotes.notify.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationIdsTest {
    @Test
    void a_greater_id_stays_as_it_is() {
        assertThat(NotificationIds.rising(Told.id(2), Told.id(1))).isEqualTo(Told.id(2));
        assertThat(NotificationIds.rising(Told.id(2), "")).isEqualTo(Told.id(2));
    }

    @ParameterizedTest
    @CsvSource({
        "01890a5d-ac96-774b-bcce-000000000009, 01890a5d-ac96-774b-bcce-00000000000a",
        "01890a5d-ac96-774b-bfff-ffffffffffff, 01890a5d-ac96-774c-8000-000000000000",
        "01890a5d-ac96-7fff-bfff-ffffffffffff, 01890a5d-ac97-7000-8000-000000000000"
    })
    void the_next_one_is_a_uuid_of_version_7_too(String last, String next) {
        assertThat(NotificationIds.rising(last, last)).isEqualTo(next);
        assertThat(UUID.fromString(next).version()).isEqualTo(7);
        assertThat(UUID.fromString(next).variant()).isEqualTo(2);
    }
}
