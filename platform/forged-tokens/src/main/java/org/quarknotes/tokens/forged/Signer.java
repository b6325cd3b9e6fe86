package org.quarknotes.tokens.forged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Puts something in the place of the signature. */
@FunctionalInterface
interface Signer {
    byte[] sign(String content);

    static Signer rsa(String algorithm, PrivateKey key) {
        return content -> {
            try {
                return sign(Signature.getInstance(algorithm), key, content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing with " + algorithm, e);
            }
        };
    }

    static Signer pss(int bits, PrivateKey key) {
        return content -> {
            try {
                var digest = "SHA-" + bits;
                var signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(
                        new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), bits / 8, 1));
                return sign(signature, key, content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing with PSS", e);
            }
        };
    }

    static Signer hmac(int bits, byte[] secret) {
        return content -> {
            try {
                var mac = Mac.getInstance("HmacSHA" + bits);
                mac.init(new SecretKeySpec(secret, "HMAC"));
                return mac.doFinal(content.getBytes(US_ASCII));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing with a secret", e);
            }
        };
    }

    /** A pair that nobody has published. */
    static KeyPair strangers(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("generating a key", e);
        }
    }

    /** What the issuer publishes. */
    static PublicKey publicKey(RSAPrivateCrtKey key) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public part of a key", e);
        }
    }

    /** Without the byte that only tells the sign. */
    static byte[] magnitude(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] sign(Signature signature, PrivateKey key, String content) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(content.getBytes(US_ASCII));
        return signature.sign();
    }
}
