package org.quarknotes.tokens;

import java.security.PublicKey;
import java.util.Optional;

/** The keys that the issuer signs with, by their {@code kid}: fetched from its address, or at hand in the issuer itself. */
@FunctionalInterface
public interface IssuerKeys {
    /**
     * The key of this name; empty when the issuer has none, and the token that names it is refused.
     *
     * @throws KeysUnavailable when nothing can be said, because no key was ever seen
     */
    Optional<PublicKey> find(String kid);
}
