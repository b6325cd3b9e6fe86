/**
 * One real Kafka broker (KRaft, broker and controller in one) as a child JVM with a class path of its own. What runs
 * inside that JVM is in {@code server}.
 */
@NullMarked
package org.quarknotes.local.kafka;

import org.jspecify.annotations.NullMarked;
