/**
 * What is kept on the way to an integration, a class or two for each policy. What they decide is in {@link
 * org.quarknotes.gateway.domain}; what they remember between requests belongs to the policy object of one route.
 */
@NullMarked
package org.quarknotes.gateway.policies;

import org.jspecify.annotations.NullMarked;
