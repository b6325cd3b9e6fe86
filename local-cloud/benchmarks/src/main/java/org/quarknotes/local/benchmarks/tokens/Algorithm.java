package org.quarknotes.local.benchmarks.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** What tokens may be signed with, by its name in RFC 7518, with the smallest keys that it allows. */
enum Algorithm {
    RS256("RSA", 2048),
    /** On the curve P-256. */
    ES256("EC", 256);

    private final String family;
    private final int bits;

    Algorithm(String family, int bits) {
        this.family = family;
        this.bits = bits;
    }

    KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("making a key for " + this, e);
        }
    }
}
