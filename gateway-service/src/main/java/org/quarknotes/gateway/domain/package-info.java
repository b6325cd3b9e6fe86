/**
 * What the gateway decides, without any network: how a request target is read ({@link
 * org.quarknotes.gateway.domain.RequestTarget}), which route it takes ({@link org.quarknotes.gateway.domain.RouteTable}),
 * and which header fields travel on ({@link org.quarknotes.gateway.domain.RequestFields}, {@link
 * org.quarknotes.gateway.domain.ResponseFields}).
 */
@NullMarked
package org.quarknotes.gateway.domain;

import org.jspecify.annotations.NullMarked;
