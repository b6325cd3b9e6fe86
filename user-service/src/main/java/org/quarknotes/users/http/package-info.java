/** The REST resources of people, sessions and API keys: they translate between HTTP and the domain, and nothing else. */
@NullMarked
package org.quarknotes.users.http;

import org.jspecify.annotations.NullMarked;
