package org.quarknotes.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an aggregate, in the terms of CloudEvents 1.0.
 *
 * @param id a UUIDv7, made once; later events have greater ids
 * @param type what happened, for instance {@code org.quarknotes.note.shared.v1}
 * @param source who tells it, a URI reference such as {@code /notes-service}
 * @param subject the aggregate's id; events of one subject are sent in the order of their ids
 * @param version the aggregate's version after what happened, because brokers and streams may reorder
 * @param time when it happened
 * @param data what the event says, a JSON object
 * @param traceparent the W3C trace context it happened in, so that one trace leads from cause to effect
 */
public record Event(
        String id,
        String type,
        String source,
        String subject,
        long version,
        Instant time,
        String data,
        Optional<String> traceparent) {}
