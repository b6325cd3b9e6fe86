/**
 * The REST resources of notifications: they translate between HTTP and the domain, and nothing else. {@code Streaming} and
 * {@code Talking} do so for as long as a connection lasts.
 */
@NullMarked
package org.quarknotes.notify.http;

import org.jspecify.annotations.NullMarked;
