/**
 * What access tokens cost: signed and verified with RS256 and with ES256 ({@code TokenWork}, in child JVMs in turns), and
 * believed by {@code AccessTokens}, which knows RS256 alone.
 */
@NullMarked
package org.quarknotes.local.benchmarks.tokens;

import org.jspecify.annotations.NullMarked;
