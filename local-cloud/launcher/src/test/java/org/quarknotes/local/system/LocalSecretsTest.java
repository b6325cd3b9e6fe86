package org.quarknotes.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_stays_the_same_and_differs_from_others() {
        var secret = secrets().secret("cursors-secret");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(secrets().secret("cursors-secret")).isEqualTo(secret);
        assertThat(secrets().secret("users-secret")).isNotEqualTo(secret);
    }

    @Test
    void only_the_owner_can_read_them() throws Exception {
        secrets().secret("cursors-secret");
        var key = secrets().signingKey();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cursors-secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_signing_key_is_an_rsa_key_in_pem() throws Exception {
        var pem = Files.readString(secrets().signingKey());
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);

        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    }

    private LocalSecrets secrets() {
        return new LocalSecrets(folder, new SecureRandom());
    }
}
