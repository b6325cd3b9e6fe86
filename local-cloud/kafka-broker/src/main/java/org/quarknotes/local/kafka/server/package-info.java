/** What runs inside the broker's JVM; the only code here that sees Kafka's classes. */
@NullMarked
package org.quarknotes.local.kafka.server;

import org.jspecify.annotations.NullMarked;
