package org.quarknotes.users.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys as people write them into files. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static String of(SigningKey key) {
        return block("PRIVATE KEY", key.privateKey().getEncoded());
    }

    static String publicHalf(SigningKey key) {
        return block("PUBLIC KEY", key.published().key().getEncoded());
    }

    static String newPrivateKey(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return block("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("generating a key", e);
        }
    }

    static String block(String label, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, LINES.encodeToString(content));
    }
}
