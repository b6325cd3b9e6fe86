package org.quarknotes.users.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.jose4j.jwk.RsaJsonWebKey;
import org.quarknotes.users.domain.AccessTokens.VerificationKey;

/** A key that can sign access tokens, and its public half. */
record SigningKey(PrivateKey privateKey, VerificationKey published) {
    private static final int BITS = 2048;

    /** A new key, which dies with the process and all tokens that it signed. */
    static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("generating an RSA key", e);
        }
    }

    /** @throws GeneralSecurityException when its halves do not belong together, as in a file that was damaged */
    static SigningKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
        var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        var publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        requireFit(key, publicKey);
        return new SigningKey(key, verifying(publicKey));
    }

    /** Named by its thumbprint (RFC 7638), which is the same wherever it is computed. */
    static VerificationKey verifying(RSAPublicKey key) {
        return new VerificationKey(new RsaJsonWebKey(key).calculateBase64urlEncodedThumbprint("SHA-256"), key);
    }

    private static void requireFit(PrivateKey privateKey, RSAPublicKey publicKey) throws GeneralSecurityException {
        var probe = "signed to see whether it can be verified".getBytes(US_ASCII);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(privateKey);
        signature.update(probe);
        var signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(probe);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the halves of the key do not belong together");
        }
    }

    /** The {@code kid} of the tokens that it signs. */
    String id() {
        return published.id();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
