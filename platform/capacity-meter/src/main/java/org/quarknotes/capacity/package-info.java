/** For tests: what requests to a table consume, where DynamoDB Local does not say it rightly. */
@NullMarked
package org.quarknotes.capacity;

import org.jspecify.annotations.NullMarked;
