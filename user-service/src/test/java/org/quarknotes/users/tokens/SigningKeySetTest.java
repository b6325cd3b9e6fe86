package org.quarknotes.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand in the folder of the signing keys, and what is said of the rest. */
class SigningKeySetTest {
    private static final SigningKey ONE = SigningKey.generate();
    private static final SigningKey TWO = SigningKey.generate();
    private static final SigningKey THREE = SigningKey.generate();

    @TempDir
    private Path root;

    private KeyFolder folder;

    @BeforeEach
    void make() {
        folder = new KeyFolder(root);
    }

    @Test
    void all_three_keys_are_published_and_the_current_one_first() {
        folder.swap(Map.of("current.pem", Pem.of(ONE), "next.pem", Pem.of(TWO), "previous.pem", Pem.of(THREE)));

        var keys = read();

        assertThat(keys.current()).isEqualTo(ONE);
        assertThat(keys.published()).containsExactly(ONE.published(), TWO.published(), THREE.published());
    }

    @Test
    void one_key_is_enough() {
        folder.swap(Map.of("current.pem", Pem.of(ONE)));

        assertThat(read().published()).containsExactly(ONE.published());
    }

    @Test
    void of_keys_that_do_not_sign_the_public_half_is_enough() {
        folder.swap(Map.of(
                "current.pem", Pem.of(ONE), "next.pem", Pem.publicHalf(TWO), "previous.pem", Pem.publicHalf(THREE)));

        assertThat(read().published()).containsExactly(ONE.published(), TWO.published(), THREE.published());
    }

    @Test
    void an_id_is_the_thumbprint_of_rfc_7638() {
        assertThat(ONE.id()).hasSize(43).isNotEqualTo(TWO.id());
        assertThat(new SigningKeyText("a file", Pem.publicHalf(ONE)).published().id())
                .isEqualTo(ONE.id());
    }

    @Test
    void line_ends_of_any_system_are_read() {
        folder.swap(Map.of("current.pem", "\r\n" + Pem.of(ONE).replace("\n", "\r\n") + "\n\n"));

        assertThat(read().current()).isEqualTo(ONE);
    }

    static Stream<Arguments> unusable() {
        var half = Pem.of(ONE).substring(0, 800);
        return Stream.of(
                Arguments.of("an empty file", "", "not, or not yet, one whole RSA key"),
                Arguments.of("half a file", half, "not, or not yet, one whole RSA key"),
                Arguments.of("half a key", half + "\n-----END PRIVATE KEY-----\n", "one whole RSA key"),
                Arguments.of("two keys", Pem.of(ONE) + Pem.of(TWO), "one whole RSA key"),
                Arguments.of("no key", Pem.block("PRIVATE KEY", new byte[] {1, 2, 3}), "one whole RSA key"),
                Arguments.of("a certificate", Pem.block("CERTIFICATE", new byte[] {1, 2, 3}), "one whole RSA key"),
                Arguments.of("an elliptic key", Pem.newPrivateKey("EC", 256), "one whole RSA key"),
                Arguments.of("a key for RSA-PSS", Pem.newPrivateKey("RSASSA-PSS", 2048), "one whole RSA key"),
                Arguments.of("a short key", Pem.newPrivateKey("RSA", 1024), "has 1024 bits, and needs 2048"),
                Arguments.of("a public key", Pem.publicHalf(ONE), "is a public key"),
                Arguments.of("an older form", Pem.block("RSA PRIVATE KEY", new byte[] {1}), "openssl pkcs8 -topk8"),
                Arguments.of("an encrypted key", Pem.block("ENCRYPTED PRIVATE KEY", new byte[] {1}), "is encrypted"),
                Arguments.of("a damaged key", damaged(ONE), "one whole RSA key"),
                Arguments.of("a large file", "A".repeat(70_000), "larger than 64 KiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void what_cannot_sign_is_refused_with_advice_and_never_repeated(String what, String text, String advice) {
        folder.swap(Map.of("current.pem", text));

        assertThatThrownBy(this::read)
                .as(what)
                .isInstanceOf(UnusableSigningKeys.class)
                .hasNoCause()
                .hasMessageContaining(folder.file("current.pem").toString())
                .hasMessageContaining(advice)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(middleOf(text)));
    }

    @Test
    void a_bad_next_or_previous_key_is_refused_as_well() {
        folder.swap(Map.of("current.pem", Pem.of(ONE), "next.pem", Pem.newPrivateKey("EC", 256)));
        assertThatThrownBy(this::read).hasMessageContaining("next.pem");

        folder.swap(Map.of("current.pem", Pem.of(ONE), "previous.pem", "nothing"));
        assertThatThrownBy(this::read).hasMessageContaining("previous.pem");
    }

    @Test
    void a_key_that_stands_in_two_places_is_refused() {
        for (var place : new String[] {"next.pem", "previous.pem"}) {
            folder.swap(Map.of("current.pem", Pem.of(ONE), place, Pem.publicHalf(ONE)));
            assertThatThrownBy(this::read).hasMessageContaining("two are the same (" + ONE.id());
        }

        folder.swap(Map.of("current.pem", Pem.of(ONE), "next.pem", Pem.of(TWO), "previous.pem", Pem.publicHalf(TWO)));
        assertThatThrownBy(this::read).hasMessageContaining("two are the same (" + TWO.id());
    }

    @Test
    void without_a_current_key_there_is_nothing_to_sign_with() {
        assertThatThrownBy(this::read).hasMessageContaining("no current.pem in " + folder.path());

        folder.swap(Map.of("next.pem", Pem.of(TWO)));
        assertThatThrownBy(this::read).hasMessageContaining("no current.pem in " + folder.path());
    }

    @Test
    void a_folder_or_a_broken_link_is_no_file() throws IOException {
        folder.swap(Map.of("current.pem", Pem.of(ONE)));
        Files.createDirectory(folder.file("next.pem"));
        assertThatThrownBy(this::read).hasMessageContaining("next.pem is no file");

        folder.swap(Map.of("current.pem", Pem.of(ONE)));
        Files.createSymbolicLink(folder.file("previous.pem"), root.resolve("nowhere"));
        assertThatThrownBy(this::read).hasMessageContaining("previous.pem is no file");
    }

    /** By no one, not even by the super-user, whom permissions do not stop. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_file_that_cannot_be_read_is_told_of() throws IOException {
        folder.swap(Map.of());
        Files.createSymbolicLink(folder.file("current.pem"), Path.of("/proc/self/mem"));

        assertThatThrownBy(this::read).hasMessageContaining("current.pem cannot be read (IOException)");
    }

    @Test
    void nothing_prints_a_key() {
        folder.swap(Map.of("current.pem", Pem.of(ONE), "next.pem", Pem.of(TWO)));
        var texts = SigningKeyTexts.read(folder.path());

        assertThat(texts + " " + SigningKeySet.of(texts) + " " + ONE)
                .contains(ONE.id(), TWO.id())
                .doesNotContain(middleOf(Pem.of(ONE)), middleOf(Pem.of(TWO)));
    }

    private SigningKeySet read() {
        return SigningKeySet.of(SigningKeyTexts.read(folder.path()));
    }

    private static String middleOf(String text) {
        return text.length() < 40 ? "------" : text.substring(text.length() / 2, text.length() / 2 + 12);
    }

    /** Reads like a key, but one of its numbers is another: no signature of it verifies. */
    private static String damaged(SigningKey key) {
        try {
            var rsa = (RSAPrivateCrtKey) key.privateKey();
            var modulus = rsa.getModulus().flipBit(1_000);
            var spec = new RSAPrivateCrtKeySpec(
                    modulus,
                    rsa.getPublicExponent(),
                    rsa.getPrivateExponent(),
                    rsa.getPrimeP(),
                    rsa.getPrimeQ(),
                    rsa.getPrimeExponentP(),
                    rsa.getPrimeExponentQ(),
                    rsa.getCrtCoefficient());
            return Pem.block(
                    "PRIVATE KEY",
                    KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("damaging a key", e);
        }
    }
}
