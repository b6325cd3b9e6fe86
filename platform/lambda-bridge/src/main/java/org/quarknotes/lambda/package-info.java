/**
 * Answers API Gateway events with the application's own HTTP stack, in memory: {@code HttpFunction} reads an
 * {@code HttpEvent}, a {@code VirtualExchange} carries it to the router and back, an {@code HttpAnswer} is what the
 * function returns. Routes, filters and resources do not notice the difference to a socket.
 */
@NullMarked
package org.quarknotes.lambda;

import org.jspecify.annotations.NullMarked;
