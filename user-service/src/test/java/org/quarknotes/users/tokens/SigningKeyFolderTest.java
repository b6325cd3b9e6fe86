package org.quarknotes.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.users.memory.MovableClock;

/** Keys that change while the service runs. */
class SigningKeyFolderTest {
    private static final SigningKey ONE = SigningKey.generate();
    private static final SigningKey TWO = SigningKey.generate();
    private static final SigningKey THREE = SigningKey.generate();
    private static final Map<String, String> BEFORE = Map.of("current.pem", Pem.of(ONE), "next.pem", Pem.of(TWO));
    private static final Map<String, String> AFTER =
            Map.of("current.pem", Pem.of(TWO), "next.pem", Pem.of(THREE), "previous.pem", Pem.publicHalf(ONE));

    @TempDir
    private Path root;

    private final MovableClock clock = new MovableClock();
    private final Logged logged = Logged.by(SigningKeyFolder.class);

    /** What happens between two readings. */
    private Runnable meanwhile = () -> {};

    private KeyFolder folder;
    private SigningKeyFolder keys;

    @BeforeEach
    void open() {
        folder = new KeyFolder(root);
        folder.swap(BEFORE);
        keys = new SigningKeyFolder(folder.path(), clock, () -> meanwhile.run());
    }

    @AfterEach
    void stopListening() {
        logged.close();
    }

    @Test
    void new_keys_come_into_force_after_ten_seconds() {
        folder.swap(AFTER);

        assertThat(keys.inForce().current()).isEqualTo(ONE);
        clock.advance(Duration.ofSeconds(9));
        assertThat(keys.inForce().current()).isEqualTo(ONE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.inForce().current()).isEqualTo(TWO);
        assertThat(keys.inForce().published()).containsExactly(TWO.published(), THREE.published(), ONE.published());
        assertThat(logged.warnings()).isEmpty();
    }

    @Test
    void keys_swapped_between_two_readings_are_believed_at_the_next_look() {
        folder.swap(Map.of("current.pem", Pem.of(THREE)));
        meanwhile = () -> folder.swap(AFTER);

        assertThat(currentAfterTenSeconds()).isEqualTo(ONE);
        meanwhile = () -> {};
        assertThat(currentAfterTenSeconds()).isEqualTo(TWO);
        assertThat(logged.warnings()).isEmpty();
    }

    @Test
    void a_file_that_is_just_being_written_is_waited_for_without_a_word() {
        folder.write("next.pem", Pem.of(THREE).substring(0, 500));
        meanwhile = () -> folder.write("next.pem", Pem.of(THREE));

        assertThat(publishedAfterTenSeconds(THREE)).isFalse();
        assertThat(publishedAfterTenSeconds(THREE)).isTrue();
        assertThat(logged.errors()).isEmpty();
    }

    @Test
    void keys_that_cannot_be_used_leave_the_old_ones_in_force_and_are_logged_once() {
        folder.write("current.pem", Pem.of(TWO).substring(0, 500));

        for (int look = 0; look < 5; look++) {
            assertThat(currentAfterTenSeconds()).isEqualTo(ONE);
        }
        assertThat(logged.errors())
                .singleElement()
                .asString()
                .contains("stay as they were", ONE.id(), "current.pem is not, or not yet, one whole RSA key")
                .doesNotContain(Pem.of(TWO).substring(300, 320));

        folder.swap(Map.of("next.pem", Pem.of(TWO)));
        assertThat(currentAfterTenSeconds()).isEqualTo(ONE);
        assertThat(logged.errors()).hasSize(2).last().asString().contains("no current.pem");

        folder.swap(AFTER);
        assertThat(currentAfterTenSeconds()).isEqualTo(TWO);
        assertThat(logged.errors()).hasSize(2);
    }

    @Test
    void a_key_that_signs_unannounced_is_warned_of_and_taken() {
        folder.swap(Map.of("current.pem", Pem.of(THREE), "previous.pem", Pem.publicHalf(ONE)));

        assertThat(currentAfterTenSeconds()).isEqualTo(THREE);
        assertThat(logged.warnings()).singleElement().asString().contains(THREE.id(), "not published before it signs");
    }

    @Test
    void keys_that_cannot_be_used_stop_the_start() {
        folder.swap(Map.of("current.pem", Pem.newPrivateKey("EC", 256)));

        assertThatThrownBy(() -> new SigningKeyFolder(folder.path(), clock))
                .isInstanceOf(UnusableSigningKeys.class)
                .hasMessageContaining("current.pem");
    }

    @Test
    void while_one_caller_looks_others_go_on_with_the_old_keys() throws InterruptedException {
        folder.swap(AFTER);
        var looking = new CountDownLatch(1);
        var othersAreDone = new CountDownLatch(1);
        meanwhile = () -> {
            looking.countDown();
            await(othersAreDone);
        };
        clock.advance(Duration.ofSeconds(10));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looker = threads.submit(() -> keys.inForce().current());
            looking.await();
            assertThat(keys.inForce().current()).isEqualTo(ONE);
            othersAreDone.countDown();
            assertThat(looker).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(TWO);
        }
    }

    @Test
    void after_an_idle_night_nobody_signs_with_the_old_key() throws InterruptedException {
        folder.swap(AFTER);
        var looking = new CountDownLatch(1);
        var secondIsOnItsWay = new CountDownLatch(1);
        meanwhile = () -> {
            looking.countDown();
            await(secondIsOnItsWay);
        };
        clock.advance(Duration.ofHours(8));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> keys.inForce().current());
            looking.await();
            var second = threads.submit(() -> {
                secondIsOnItsWay.countDown();
                return keys.inForce().current();
            });
            assertThat(first).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(TWO);
            assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(TWO);
        }
    }

    @Test
    void a_clock_that_is_set_back_delays_nothing() {
        folder.swap(AFTER);
        clock.advance(Duration.ofHours(-1));

        assertThat(keys.inForce().current()).isEqualTo(TWO);
    }

    private SigningKey currentAfterTenSeconds() {
        clock.advance(Duration.ofSeconds(10));
        return keys.inForce().current();
    }

    private boolean publishedAfterTenSeconds(SigningKey key) {
        clock.advance(Duration.ofSeconds(10));
        return keys.inForce().publishes(key.id());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
