/** What can be configured, and how the parts are put together from it. */
@NullMarked
package org.quarknotes.gateway.config;

import org.jspecify.annotations.NullMarked;
