/**
 * Routes that a service of AWS answers: {@link org.quarknotes.gateway.aws.AwsForwarding} maps a request to a call of its HTTP API, {@link
 * org.quarknotes.gateway.aws.FunctionForwarding} to the invocation of a function. Every call is signed by {@link
 * org.quarknotes.gateway.aws.AwsSigner} and sent by the gateway's own HTTP client, so that no event loop waits.
 */
@NullMarked
package org.quarknotes.gateway.aws;

import org.jspecify.annotations.NullMarked;
