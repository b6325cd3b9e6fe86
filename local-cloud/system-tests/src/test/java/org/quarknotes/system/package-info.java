/**
 * The whole system under test, through its gateway, with DynamoDB and Kafka real. {@link org.quarknotes.system.Quarknotes}
 * is the running system, started once for all test classes; each test makes people or notes of its own, so tests do not
 * meet.
 */
@NullMarked
package org.quarknotes.system;

import org.jspecify.annotations.NullMarked;
