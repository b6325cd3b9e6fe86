/**
 * Who is calling: verification of access tokens (RFC 9068 or Cognito's, with the advice of RFC 8725) against the keys of
 * one issuer, and the exchange of API keys for such tokens.
 *
 * <p>{@link org.quarknotes.tokens.Callers} is the way in for an HTTP edge, by way of
 * {@link org.quarknotes.tokens.AccessTokens} and {@link org.quarknotes.tokens.ApiKeys}. {@code Verification},
 * {@code ClaimRules} and {@link org.quarknotes.tokens.Dialect} say what a token must be, {@code FetchedKeys} when keys are
 * fetched, {@link org.quarknotes.tokens.EndedSessions} what has ended early, {@code Remembered} what is not asked twice.
 */
@NullMarked
package org.quarknotes.tokens;

import org.jspecify.annotations.NullMarked;
