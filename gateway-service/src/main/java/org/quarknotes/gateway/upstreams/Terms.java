package org.quarknotes.gateway.upstreams;

import java.time.Duration;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Rule.Timeouts;

/**
 * What is settled for all requests of a route.
 *
 * @param bodyPatience from the head of a request to the last byte of its body
 * @param retries how often an idempotent request may be tried beside the first time
 */
record Terms(Http to, Timeouts timeouts, Duration bodyPatience, int retries) {}
