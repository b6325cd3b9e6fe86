/**
 * What a request costs that goes through the gateway, beside nginx, HAProxy and Spring Cloud Gateway: CPU, requests per
 * second, and the time that it adds to a call.
 */
@NullMarked
package org.quarknotes.local.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
