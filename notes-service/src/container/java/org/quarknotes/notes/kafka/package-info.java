/** The container shape's way out for events: a relay in the service that sends what waits in the outbox to Kafka. */
@NullMarked
package org.quarknotes.notes.kafka;

import org.jspecify.annotations.NullMarked;
