package org.quarknotes.users.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * The key that signs access tokens.
 *
 * @param id the thumbprint of the public key (RFC 7638), the same wherever it is computed
 */
record SigningKey(String id, RSAPrivateKey privateKey, RSAPublicKey publicKey) {
    private static final int SMALLEST_BITS = 2048;
    private static final String ADVICE = " Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048";

    /**
     * Reads a PEM file.
     *
     * @throws IllegalStateException when the file cannot be used, saying what it should be
     */
    static SigningKey read(Path pem) {
        try {
            var base64 = Files.readString(pem)
                    .replace("-----BEGIN PRIVATE KEY-----", "")
                    .replace("-----END PRIVATE KEY-----", "")
                    .replaceAll("\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return of((RSAPrivateCrtKey) rsa().generatePrivate(spec));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the signing key " + pem + "." + ADVICE, e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(pem + " is no RSA private key in PEM (PKCS#8)." + ADVICE, e);
        }
    }

    /** A new key, which dies with the process and all tokens that it signed. */
    static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(SMALLEST_BITS);
            return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("generating an RSA key", e);
        }
    }

    private static SigningKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
        if (key.getModulus().bitLength() < SMALLEST_BITS) {
            throw new IllegalStateException("the signing key has fewer than 2048 bits." + ADVICE);
        }
        var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        var publicKey = (RSAPublicKey) rsa().generatePublic(spec);
        var jwk = new RsaJsonWebKey(publicKey);
        return new SigningKey(jwk.calculateBase64urlEncodedThumbprint("SHA-256"), key, publicKey);
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
