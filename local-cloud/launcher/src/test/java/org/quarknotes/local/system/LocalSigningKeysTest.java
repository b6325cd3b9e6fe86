package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSigningKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path data;

    @Test
    void the_first_keys_are_made_when_asked_for_and_stay() {
        var folder = at(NOON).folder();
        var current = read(folder, "current.pem");

        assertThat(names(folder)).containsExactly("current.pem", "next.pem");
        assertThat(current).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
        assertThat(RsaKey.parse("current.pem", current).publicKey().getModulus().bitLength())
                .isEqualTo(2048);
        assertThat(read(at(NOON).folder(), "current.pem")).isEqualTo(current);
    }

    @Test
    void a_rotation_moves_every_key_by_one_place() {
        var folder = at(NOON).folder();
        var current = key(folder, "current.pem");
        var next = key(folder, "next.pem");

        var rotation = at(NOON).rotate(false);

        assertThat(rotation).isInstanceOfSatisfying(Rotation.Done.class, done -> {
            assertThat(done.previous()).isEqualTo(current.id());
            assertThat(done.current()).isEqualTo(next.id());
            assertThat(done.next()).isEqualTo(key(folder, "next.pem").id());
            assertThat(done.again()).isEqualTo(NOON.plus(Duration.ofMinutes(16)));
        });
        assertThat(read(folder, "current.pem")).isEqualTo(next.privatePem());
    }

    @Test
    void of_the_previous_key_only_the_public_half_is_kept() {
        var folder = at(NOON).folder();
        var current = key(folder, "current.pem");

        at(NOON).rotate(false);

        assertThat(read(folder, "previous.pem"))
                .isEqualTo(current.publicPem())
                .startsWith("-----BEGIN PUBLIC KEY-----\n");
        assertThat(names(data)).containsExactly("signing-keys", "signing-keys-2", "signing-keys.lock");
    }

    @Test
    void the_second_rotation_has_to_wait_for_sixteen_minutes() {
        var folder = at(NOON).folder();
        at(NOON).rotate(false);
        var current = read(folder, "current.pem");

        assertThat(at(NOON.plusSeconds(16 * 60 - 1)).rotate(false))
                .isEqualTo(new Rotation.TooSoon(NOON, NOON.plusSeconds(16 * 60)));
        assertThat(read(folder, "current.pem")).isEqualTo(current);
        assertThat(at(NOON.plusSeconds(16 * 60)).rotate(false)).isInstanceOf(Rotation.Done.class);
        assertThat(read(folder, "current.pem")).isNotEqualTo(current);
    }

    @Test
    void force_does_not_wait() {
        at(NOON).folder();
        at(NOON).rotate(false);

        assertThat(at(NOON.plusSeconds(1)).rotate(true)).isInstanceOf(Rotation.Done.class);
    }

    @Test
    void without_keys_there_is_nothing_to_rotate() {
        assertThat(at(NOON).rotate(true)).isEqualTo(new Rotation.NoKeys());
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void one_rotation_at_a_time() throws IOException {
        at(NOON).folder();
        var file = data.resolve("signing-keys.lock");
        try (var other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> at(NOON).rotate(true))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Somebody else");
        }
        assertThat(at(NOON).rotate(true)).isInstanceOf(Rotation.Done.class);
    }

    @Test
    void what_a_killed_rotation_left_behind_is_in_nobodys_way() throws IOException {
        var folder = at(NOON).folder();
        Files.writeString(Files.createDirectory(data.resolve("signing-keys-2")).resolve("current.pem"), "half");
        Files.createSymbolicLink(data.resolve("signing-keys.new"), data.resolve("signing-keys-2"));

        assertThat(at(NOON).rotate(false)).isInstanceOf(Rotation.Done.class);
        assertThat(names(folder)).containsExactly("current.pem", "next.pem", "previous.pem", "rotated-at");
        assertThat(names(data)).containsExactly("signing-keys", "signing-keys-3", "signing-keys.lock");
    }

    @Test
    void only_the_owner_can_read_them() throws IOException {
        var folder = at(NOON).folder();

        for (var file : List.of(folder.resolve("current.pem"), folder.resolve("next.pem"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void keys_that_are_none_are_told_of_without_their_text() throws IOException {
        var folder = at(NOON).folder();
        Files.writeString(folder.resolve("next.pem"), "something secret");

        assertThatThrownBy(() -> at(NOON).rotate(false))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The signing key next.pem is no RSA private key in PEM");
    }

    private LocalSigningKeys at(Instant now) {
        return new LocalSigningKeys(data, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }

    private static RsaKey key(Path folder, String name) {
        return RsaKey.parse(name, read(folder, name));
    }

    private static String read(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a key", e);
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing a folder", e);
        }
    }
}
