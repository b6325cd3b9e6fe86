package org.quarknotes.users.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.domain.Password;
import org.quarknotes.users.domain.PasswordHash;
import org.quarknotes.users.domain.Passwords.Verdict;
import org.quarknotes.users.domain.Rejection;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords(new SetHashing(OptionalInt.of(2), 8));

    @AfterEach
    void stop() {
        passwords.stop();
    }

    @Test
    void a_hash_names_its_parameters_and_a_salt_of_its_own() {
        var password = new Password("correct horse");

        var hash = passwords.hash(password);

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash(password)).isNotEqualTo(hash);
        assertThat(passwords.verify(password, Optional.of(hash))).isEqualTo(Verdict.RIGHT);
        assertThat(passwords.verify(new Password("wrong horse"), Optional.of(hash)))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void no_password_is_right_without_a_hash_or_against_one_that_cannot_be_read() {
        var password = new Password("correct horse");

        assertThat(passwords.verify(password, Optional.empty())).isEqualTo(Verdict.WRONG);
        assertThat(passwords.verify(password, Optional.of(new PasswordHash("plain"))))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_hash_made_with_less_effort_is_outdated() {
        var password = new Password("correct horse");
        var salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        var weak =
                Argon2Hash.of(password, salt, new Argon2Hash.Effort(1024, 2, 1)).encode();

        assertThat(passwords.verify(password, Optional.of(weak))).isEqualTo(Verdict.RIGHT_AND_OUTDATED);
    }

    /** A hash made by the reference implementation: argon2 -id -t 2 -k 65536 -p 1 -l 32, "password" and "somesalt". */
    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        var reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(passwords.verify(new Password("password"), Optional.of(reference)))
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void what_cannot_wait_is_refused_as_overload() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var queue = new HashingQueue(1, 1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = callers.submit(() -> queue.run(() -> waitFor(started, release)));
            started.await();
            var waiting = callers.submit(() -> queue.run(() -> "done"));
            while (queue.waiting() == 0) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> queue.run(() -> "too much")).isInstanceOf(Rejection.Overloaded.class);

            release.countDown();
            assertThat(running.get()).isEqualTo("done");
            assertThat(waiting.get()).isEqualTo("done");
        }
    }

    @Test
    void who_is_interrupted_gives_up_the_place_in_the_queue() throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var done = new AtomicBoolean();
        try (var queue = new HashingQueue(1, 1);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = callers.submit(() -> queue.run(() -> waitFor(started, release)));
            started.await();
            var waiting = callers.submit(() -> queue.run(() -> done.getAndSet(true)));
            while (queue.waiting() == 0) {
                Thread.onSpinWait();
            }

            waiting.cancel(true);
            while (queue.waiting() == 1) {
                Thread.onSpinWait();
            }

            release.countDown();
            assertThat(running.get()).isEqualTo("done");
            assertThat(queue.run(() -> "next")).isEqualTo("next");
            assertThat(done).isFalse();
        }
    }

    @Test
    void a_hash_that_would_take_the_whole_heap_is_none_of_ours() {
        var huge = new PasswordHash(
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(passwords.verify(new Password("password"), Optional.of(huge)))
                .isEqualTo(Verdict.WRONG);
    }

    private static String waitFor(CountDownLatch started, CountDownLatch release) {
        started.countDown();
        try {
            release.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
