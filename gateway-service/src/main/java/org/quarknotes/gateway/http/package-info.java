/**
 * The path of a request through the gateway. {@link org.quarknotes.gateway.http.Edge} takes it in and decides, {@link
 * org.quarknotes.gateway.http.Credentials} finds out who calls, {@link org.quarknotes.gateway.http.Forwarding} hands it to a
 * service and the answer back, {@link org.quarknotes.gateway.http.BodyFlow} moves the bytes. Whatever goes wrong becomes
 * a {@link org.quarknotes.gateway.http.Refused}.
 */
@NullMarked
package org.quarknotes.gateway.http;

import org.jspecify.annotations.NullMarked;
