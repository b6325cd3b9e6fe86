/**
 * The way in, and back out. {@link org.quarknotes.gateway.http.Edge} reads each request once and finds its route, {@link
 * org.quarknotes.gateway.http.Pipelines} has put the route's policies in front of its integration, and {@link
 * org.quarknotes.gateway.http.Delivery} writes the answer.
 */
@NullMarked
package org.quarknotes.gateway.http;

import org.jspecify.annotations.NullMarked;
