/**
 * Tells others that a route was called: {@link org.quarknotes.gateway.publications.Publications} makes a CloudEvent of each
 * successful call and hands it to Kafka or SNS. It is told at most once; what must not be lost belongs into the outbox of
 * the service that did the work.
 */
@NullMarked
package org.quarknotes.gateway.publications;

import org.jspecify.annotations.NullMarked;
