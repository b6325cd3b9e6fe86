/** What stands behind a gateway that routes to functions: Lambda's Invoke API, in front of real functions. */
@NullMarked
package org.quarknotes.system.gateway;

import org.jspecify.annotations.NullMarked;
