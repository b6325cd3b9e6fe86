package org.quarknotes.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.users.memory.MovableClock;

/** Where keys may come from. */
class ConfiguredSigningKeysTest {
    private static final SigningKey ONE = SigningKey.generate();
    private static final SigningKey TWO = SigningKey.generate();

    @Test
    void a_folder_is_read(@TempDir Path root) {
        var folder = new KeyFolder(root);
        folder.swap(Map.of("current.pem", Pem.of(ONE)));

        var keys = configured(
                LaunchMode.NORMAL, Map.of("signing-keys", folder.path().toString()));

        assertThat(keys.inForce().current()).isEqualTo(ONE);
    }

    @Test
    void keys_may_stand_in_the_settings_with_line_breaks_of_either_kind() {
        var keys = configured(
                LaunchMode.NORMAL,
                Map.of(
                        "signing-key-current", Pem.of(ONE).replace("\n", "\\n"),
                        "signing-key-next", Pem.publicHalf(TWO),
                        "signing-key-previous", ""));

        assertThat(keys.inForce().current()).isEqualTo(ONE);
        assertThat(keys.inForce().published()).containsExactly(ONE.published(), TWO.published());
    }

    @Test
    void a_bad_key_in_the_settings_is_named_and_not_repeated() {
        var text = Pem.of(ONE).substring(0, 500);

        assertThatThrownBy(() -> configured(LaunchMode.NORMAL, Map.of("signing-key-current", text)))
                .hasMessageContaining("quarknotes.users.signing-key-current is not, or not yet, one whole RSA key")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(text.substring(200, 220)));
    }

    @Test
    void two_places_at_once_are_one_too_many(@TempDir Path root) {
        assertThatThrownBy(() -> configured(
                        LaunchMode.NORMAL, Map.of("signing-keys", root.toString(), "signing-key-current", Pem.of(ONE))))
                .hasMessageContaining("configured twice");
    }

    @Test
    void a_next_key_alone_signs_nothing() {
        assertThatThrownBy(() -> configured(LaunchMode.DEVELOPMENT, Map.of("signing-key-next", Pem.of(ONE))))
                .hasMessageContaining("QUARKNOTES_USERS_SIGNING_KEY_CURRENT");
    }

    @Test
    void production_does_not_start_without_a_key() {
        assertThatThrownBy(() -> configured(LaunchMode.NORMAL, Map.of()))
                .hasMessageContaining("QUARKNOTES_USERS_SIGNING_KEYS")
                .hasMessageContaining("openssl genpkey");
    }

    @Test
    void for_trying_things_out_a_key_is_made_that_lasts_as_long_as_the_process() {
        var keys = configured(LaunchMode.DEVELOPMENT, Map.of());

        assertThat(keys.inForce().published()).hasSize(1);
        assertThat(keys.inForce()).isEqualTo(keys.inForce());
    }

    private static SigningKeys configured(LaunchMode mode, Map<String, String> settings) {
        return ConfiguredSigningKeys.keys(KeySettings.with(settings), new MovableClock(), mode);
    }
}
