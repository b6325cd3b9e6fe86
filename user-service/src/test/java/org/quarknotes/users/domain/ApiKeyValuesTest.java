package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final UserId OWNER = new UserId(UUID.randomUUID());
    private static final ApiKeyId ID = new ApiKeyId(UUID.randomUUID());

    private final ApiKeyText text = ApiKeyText.of(OWNER, ID, new byte[32]);

    @Test
    void a_key_is_written_with_a_checksum_of_sha_256() {
        var zero = new UUID(0, 0);

        var written = ApiKeyText.of(new UserId(zero), new ApiKeyId(zero), new byte[32]);

        assertThat(written.text()).isEqualTo("qn_" + "A".repeat(86) + "_e1659a");
    }

    @Test
    void a_key_says_whose_and_which_it_is_and_keeps_itself_out_of_logs() {
        var parsed = ApiKeyText.parse(text.text()).orElseThrow();

        assertThat(parsed.owner()).isEqualTo(OWNER);
        assertThat(parsed.id()).isEqualTo(ID);
        assertThat(parsed.fingerprint()).isEqualTo(text.fingerprint());
        assertThat(parsed).asString().isEqualTo("ApiKeyText[...]");
    }

    @Test
    void another_secret_has_another_fingerprint() {
        var another = ApiKeyText.of(OWNER, ID, new byte[] {
            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        });

        assertThat(text.fingerprint().isOf(text)).isTrue();
        assertThat(text.fingerprint().isOf(another)).isFalse();
    }

    @Test
    void every_slip_of_one_character_is_seen() {
        for (int position = 0; position < text.text().length(); position++) {
            var slip = new StringBuilder(text.text());
            slip.setCharAt(position, slip.charAt(position) == 'B' ? 'C' : 'B');
            assertThat(ApiKeyText.parse(slip.toString())).as(slip.toString()).isEmpty();
        }
        assertThat(ApiKeyText.parse(text.text() + "\n")).isEmpty();
        assertThat(ApiKeyText.parse("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T10:00:00.124Z, 2026-11-21T10:00:00.124Z",
        "2026-11-21t12:00:01.5+02:00, 2026-11-21T10:00:01.500Z",
        "2026-11-21T10:00:00.9999999z, 2026-11-21T10:00:00.999Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void an_expiry_is_a_time_with_any_offset(String text, String at) {
        assertThat(Expiry.parse(text, NOW).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T10:00:00.123Z",
                "2026-11-21T10:00:00.1239Z",
                "2025-11-21T10:00:00Z",
                "2027-11-21T10:00Z",
                "2027-11-21T10:00:00",
                "2027-11-21",
                "2027-11-21 10:00:00Z",
                "2027-02-30T10:00:00Z",
                "2027-11-21T10:00:61Z",
                "2027-11-21T10:00:00+25:00",
                "2027-11-21T10:00:00+01:00:30",
                "2027-11-21T10:00:00.Z",
                "9999-12-31T23:59:59-14:00",
                "+12027-11-21T10:00:00Z",
                "٢٠٢٧-11-21T10:00:00Z",
                "1795255200",
                "tomorrow",
                "",
                "2027-11-21T10:00:00Z\n"
            })
    void what_is_past_or_no_time_is_no_expiry(String text) {
        assertThatThrownBy(() -> Expiry.parse(text, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scopes_are_known_and_each_is_there_once_in_one_order() {
        assertThat(Scopes.parse(List.of("profile", "notes:read")).claim()).isEqualTo("notes:read profile");

        for (var wrong : List.of(
                List.<String>of(),
                List.of("notes:read", "notes:read"),
                List.of("notes:delete"),
                List.of("NOTES:READ"),
                List.of("signed-in"),
                List.of("notes:read profile"),
                Arrays.asList("profile", null),
                Collections.nCopies(1_000_000, "profile"))) {
            assertThatThrownBy(() -> Scopes.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_asked_for_once_keeps_its_fingerprint_out_of_logs() {
        assertThat(new Once("key", "5e884898", NOW)).asString().doesNotContain("5e884898");
    }
}
