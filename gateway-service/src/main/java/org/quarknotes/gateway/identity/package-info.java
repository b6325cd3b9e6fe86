/**
 * Finds out who calls, and whether they may use the route. {@link org.quarknotes.gateway.identity.Identification} has
 * one way for each kind of {@code auth}: {@link org.quarknotes.gateway.identity.Credentials} for the tokens of an issuer
 * and for API keys, {@link org.quarknotes.gateway.identity.Authorization} for those whom somebody else judges.
 */
@NullMarked
package org.quarknotes.gateway.identity;

import org.jspecify.annotations.NullMarked;
