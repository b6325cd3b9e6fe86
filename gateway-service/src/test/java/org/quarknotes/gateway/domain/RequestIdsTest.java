package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    private final RequestIds ids = new RequestIds(InstantSource.fixed(NOW), new Random(7));

    @ParameterizedTest
    @ValueSource(strings = {"a", "my-request_1.2", "01890a5d-ac96-774b-bcce-b302099a8057"})
    void a_sane_id_is_kept(String sent) {
        assertThat(ids.of(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "<script>", "\u00e9", "a,b"})
    void any_other_is_replaced(String sent) {
        assertThat(ids.of(sent)).isNotEqualTo(sent).hasSize(36);
    }

    @Test
    void an_id_has_128_characters_at_most() {
        assertThat(ids.of("x".repeat(128))).hasSize(128);
        assertThat(ids.of("x".repeat(129))).hasSize(36);
    }

    @Test
    void a_new_id_is_a_uuid_of_version_7_and_tells_the_time() {
        for (int i = 0; i < 1_000; i++) {
            var id = UUID.fromString(ids.of(null));

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        }
    }

    @Test
    void new_ids_differ() {
        assertThat(ids.of(null)).isNotEqualTo(ids.of(null));
    }
}
