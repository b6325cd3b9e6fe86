/**
 * For tests: access tokens that nobody must believe. {@link org.quarknotes.tokens.forged.ForgedTokens} makes them from an
 * {@link org.quarknotes.tokens.forged.Original}, a good token of the issuer under test; each differs from it in one point.
 */
@NullMarked
package org.quarknotes.tokens.forged;

import org.jspecify.annotations.NullMarked;
