package org.quarknotes.users.http;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarknotes.users.domain.AccessTokens.VerificationKey;

/** A JSON Web Key Set, RFC 7517. */
@Schema(name = "KeySet")
record KeySetView(List<Key> keys) {
    static KeySetView of(List<VerificationKey> keys) {
        return new KeySetView(keys.stream().map(Key::of).toList());
    }

    /** An RSA key, RFC 7518, section 6.3.1. */
    @Schema(name = "Key")
    record Key(
            @Schema(examples = "RSA") String kty,
            @Schema(examples = "sig") String use,
            @Schema(examples = "RS256") String alg,

            @Schema(examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
            String kid,

            String n,
            @Schema(examples = "AQAB") String e) {

        static Key of(VerificationKey key) {
            return new Key(
                    "RSA",
                    "sig",
                    "RS256",
                    key.id(),
                    base64(key.key().getModulus()),
                    base64(key.key().getPublicExponent()));
        }

        /** Big-endian, without the zero byte that Java puts before a number whose first bit is set. */
        private static String base64(BigInteger number) {
            var bytes = number.toByteArray();
            var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
        }
    }
}
