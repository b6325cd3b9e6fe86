/** The REST resources of notifications: they translate between HTTP and the domain, and nothing else. */
@NullMarked
package org.quarknotes.notify.http;

import org.jspecify.annotations.NullMarked;
