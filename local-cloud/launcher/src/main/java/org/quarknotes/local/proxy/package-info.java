/**
 * A TCP proxy that can be told to misbehave as networks do: to let nothing pass, to be slow, to reset connections. For
 * tests and experiments on one machine; it knows nothing of what it carries.
 */
@NullMarked
package org.quarknotes.local.proxy;

import org.jspecify.annotations.NullMarked;
