package org.quarknotes.local.benchmarks.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What user-service computes at each sign-in, beside which a signature is to be seen: Argon2id with its parameters. */
final class PasswordHash {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private PasswordHash() {}

    static byte[] ofAny() {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        var hash = new byte[32];
        generator.generateBytes("correct horse battery staple".getBytes(UTF_8), hash);
        return hash;
    }
}
