/**
 * Verification of access tokens (RFC 9068, with the advice of RFC 8725) against the keys of one issuer.
 * {@link org.quarknotes.tokens.AccessTokens} is the way in; {@code Verification} says what a token must be,
 * {@code FetchedKeys} when published keys are fetched, {@code VerifiedTokens} what is remembered.
 */
@NullMarked
package org.quarknotes.tokens;

import org.jspecify.annotations.NullMarked;
