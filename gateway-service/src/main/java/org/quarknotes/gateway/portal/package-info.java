/** What the gateway answers by itself: pages for people, and the description of the whole API. */
@NullMarked
package org.quarknotes.gateway.portal;

import org.jspecify.annotations.NullMarked;
