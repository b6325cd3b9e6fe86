/**
 * CloudEvents over Kafka. The way out: {@code KafkaRelay} sends what waits in an outbox. The way in: {@link
 * org.quarknotes.kafka.Envelope} says what a record is, {@link org.quarknotes.kafka.Patience} waits for the database, and
 * what can never take effect is an {@link org.quarknotes.outbox.UnusableEvent}, which makes it a dead letter.
 */
@NullMarked
package org.quarknotes.kafka;

import org.jspecify.annotations.NullMarked;
