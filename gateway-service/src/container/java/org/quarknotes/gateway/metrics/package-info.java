/** Metrics of the gateway in a pod, for Prometheus on the management port. */
@NullMarked
package org.quarknotes.gateway.metrics;

import org.jspecify.annotations.NullMarked;
