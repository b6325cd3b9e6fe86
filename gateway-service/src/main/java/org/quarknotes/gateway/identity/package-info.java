/** Finds out who calls, and whether they may use the route. */
@NullMarked
package org.quarknotes.gateway.identity;

import org.jspecify.annotations.NullMarked;
