/**
 * What every JAX-RS service of the house does the same way at its HTTP edge: authenticate by access token or API key, name each
 * request, read content strictly, honour preconditions, page, and refuse with problem documents.
 *
 * <p>A service adds the dependency and gets all of it; nothing here knows a service. What a resource calls itself:
 * {@link org.quarknotes.rest.JsonContent}, {@link org.quarknotes.rest.Violations}, {@link org.quarknotes.rest.IfMatch},
 * {@link org.quarknotes.rest.ETags} and {@link org.quarknotes.rest.Paging}.
 */
@NullMarked
package org.quarknotes.rest;

import org.jspecify.annotations.NullMarked;
