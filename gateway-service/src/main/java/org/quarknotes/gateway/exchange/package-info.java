/**
 * The vocabulary of the data path: an {@link org.quarknotes.gateway.exchange.Exchange} is given to a {@link
 * org.quarknotes.gateway.exchange.Responder}, past each {@link org.quarknotes.gateway.exchange.Policy} of its route, and becomes an {@link
 * org.quarknotes.gateway.exchange.Answer}. Whatever goes wrong is a {@link org.quarknotes.gateway.exchange.Refused}.
 */
@NullMarked
package org.quarknotes.gateway.exchange;

import org.jspecify.annotations.NullMarked;
