/** Reads the route file: {@link org.quarknotes.gateway.routes.RouteFile}. */
@NullMarked
package org.quarknotes.gateway.routes;

import org.jspecify.annotations.NullMarked;
