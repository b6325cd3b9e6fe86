package org.quarknotes.users.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.quarknotes.users.domain.AccessTokens.VerificationKey;

/**
 * A key as it was found: one block of PEM (RFC 7468) and nothing else.
 *
 * @param source the file or the setting, for people
 */
record SigningKeyText(String source, String pem) {
    private static final int FEWEST_BITS = 2048;
    private static final Pattern BLOCK =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]++)-----END \\1-----\\s*");
    private static final String ADVICE = " Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048";

    /**
     * The key with both halves.
     *
     * @throws UnusableSigningKeys when it is anything but an RSA private key (PKCS#8) of at least 2048 bits
     */
    SigningKey pair() {
        var block = block();
        return switch (block.label()) {
            case "PRIVATE KEY" -> pair(block);
            case "PUBLIC KEY" -> throw unusable("is a public key; to sign, the private one is needed.");
            case "RSA PRIVATE KEY" ->
                throw unusable("is in the older form PKCS#1; turn it into PKCS#8 with: openssl pkcs8 -topk8 -nocrypt");
            case "ENCRYPTED PRIVATE KEY" -> throw unusable("is encrypted; decrypt it with: openssl pkey");
            default -> throw notRsa();
        };
    }

    /**
     * The public half, whether both were given or this one alone.
     *
     * @throws UnusableSigningKeys when it is no RSA key of at least 2048 bits, private (PKCS#8) or public (X.509)
     */
    VerificationKey published() {
        var block = block();
        return block.label().equals("PUBLIC KEY") ? published(block) : pair().published();
    }

    private SigningKey pair(Block block) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(block.der()));
            return SigningKey.of(requireSize((RSAPrivateCrtKey) key));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw notRsa();
        }
    }

    private VerificationKey published(Block block) {
        try {
            var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(block.der()));
            return SigningKey.verifying(requireSize((RSAPublicKey) key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw notRsa();
        }
    }

    private <K extends RSAKey> K requireSize(K key) {
        if (key.getModulus().bitLength() < FEWEST_BITS) {
            throw unusable("has %d bits, and needs 2048 at least."
                            .formatted(key.getModulus().bitLength())
                    + ADVICE);
        }
        return key;
    }

    private Block block() {
        var matcher = BLOCK.matcher(pem);
        if (!matcher.matches()) {
            throw notRsa();
        }
        return new Block(matcher.group(1), matcher.group(2));
    }

    private UnusableSigningKeys notRsa() {
        return unusable("is not, or not yet, one whole RSA key in PEM." + ADVICE);
    }

    private UnusableSigningKeys unusable(String why) {
        return new UnusableSigningKeys("The signing key " + source + " " + why);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningKeyText[" + source + "]";
    }

    private record Block(String label, String base64) {
        byte[] der() {
            return Base64.getMimeDecoder().decode(base64);
        }
    }
}
