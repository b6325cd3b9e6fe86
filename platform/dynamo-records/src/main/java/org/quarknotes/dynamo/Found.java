package org.quarknotes.dynamo;

import java.util.Optional;

/** What a read by key found, and what it consumed. */
public record Found<R>(Optional<R> item, Capacity capacity) {}
