package org.quarknotes.local.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** A key that signs access tokens, as user-service wants it. */
record RsaKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {

    private static final int BITS = 2048;
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static RsaKey generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tried to make an RSA key", e);
        }
    }

    /**
     * @param file to name it to people
     * @throws StartFailure when it is not what {@link #privatePem} writes
     */
    static RsaKey parse(String file, String privatePem) {
        try {
            var base64 = privatePem.replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            var rsa = KeyFactory.getInstance("RSA");
            var key = (RSAPrivateCrtKey) rsa.generatePrivate(spec);
            var publicKey = rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return of(new KeyPair(publicKey, key));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new StartFailure("The signing key " + file + " is no RSA private key in PEM", e);
        }
    }

    private static RsaKey of(KeyPair pair) {
        return new RsaKey((RSAPrivateCrtKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    }

    /** The {@code kid} of the tokens that it signs: its thumbprint, RFC 7638. */
    String id() {
        var members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64(publicKey.getPublicExponent()), base64(publicKey.getModulus()));
        try {
            return url(MessageDigest.getInstance("SHA-256").digest(members.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    String privatePem() {
        return pem("PRIVATE KEY", privateKey.getEncoded());
    }

    String publicPem() {
        return pem("PUBLIC KEY", publicKey.getEncoded());
    }

    private static String pem(String label, byte[] encoded) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, LINES.encodeToString(encoded));
    }

    /** Without the zero byte that Java puts before a number whose first bit is set. */
    private static String base64(BigInteger number) {
        var bytes = new byte[(number.bitLength() + 7) / 8];
        var signed = number.toByteArray();
        System.arraycopy(signed, signed.length - bytes.length, bytes, 0, bytes.length);
        return url(bytes);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "RsaKey[" + id() + "]";
    }
}
