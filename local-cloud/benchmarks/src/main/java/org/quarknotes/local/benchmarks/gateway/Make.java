package org.quarknotes.local.benchmarks.gateway;

/** Who can be measured, as {@code --only} has it. */
enum Make {
    NGINX,
    HAPROXY,
    SPRING,
    GATEWAY
}
