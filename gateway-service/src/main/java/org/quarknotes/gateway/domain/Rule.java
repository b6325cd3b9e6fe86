package org.quarknotes.gateway.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for the requests of a route, beside who may send them and who answers them. A route has at most one of each. */
public sealed interface Rule {

    /**
     * Which pages of other origins a browser lets read the answers (Fetch standard, "CORS protocol").
     *
     * @param origins as browsers write them, or {@code *}
     * @param requestFields that scripts may send beside the safelisted ones
     * @param exposed answer fields that scripts may read beside the safelisted ones
     * @param credentials whether cookies and the like may be sent; never with {@code *}
     * @param maxAge how long a browser may remember the answer to a preflight
     */
    record Cors(
            Set<String> origins, Set<String> requestFields, Set<String> exposed, boolean credentials, Duration maxAge)
            implements Rule {}

    /** How often somebody may call. */
    record Throttling(List<Throttle> throttles) implements Rule {}

    /**
     * How much of a request is read.
     *
     * @param body in bytes, counted as they pass and not as they were announced
     * @param headers in bytes, all fields together
     * @param uri in bytes
     */
    record Limits(long body, long headers, long uri) implements Rule {
        public Limits {
            if (body < 0 || headers < 1 || uri < 1) {
                throw new IllegalArgumentException("a limit must not be negative");
            }
        }
    }

    /**
     * How long is waited.
     *
     * @param firstByte from the last byte of the request to the first of the answer
     * @param total from the head of the request to the last byte of the answer
     * @param idle while nothing moves
     */
    record Timeouts(Duration firstByte, Duration total, Duration idle) implements Rule {
        public Timeouts {
            if (!firstByte.isPositive() || !total.isPositive() || !idle.isPositive()) {
                throw new IllegalArgumentException("a timeout must be longer than nothing");
            }
        }
    }

    /** How often an idempotent request is tried beside the first time. */
    record Retries(int more) implements Rule {}

    /**
     * Answers that may be given again (RFC 9111).
     *
     * @param atMost how long, whatever the service allows
     * @param entries how many answers are kept
     * @param entryBytes the longest body that is kept
     */
    record Caching(Duration atMost, int entries, long entryBytes) implements Rule {}

    /** Bodies of this many bytes or more are compressed for clients that accept it. */
    record Compression(long from) implements Rule {}

    /** Requests must be as the service's OpenAPI document says. */
    record Validation() implements Rule {}

    /** Fields that are set or taken away on the way to the service and back. */
    record Headers(Edits request, Edits response) implements Rule {}

    /** What happens to the fields of a message. */
    record Edits(Map<String, Template> set, Set<String> remove) {}

    /**
     * The route will go (RFC 9745, RFC 8594).
     *
     * @param link to a page that says what to do
     */
    record Deprecation(Instant since, Optional<Instant> sunset, Optional<URI> link) implements Rule {}

    /**
     * Calls are announced to others.
     *
     * @param type of the event (CloudEvents)
     */
    record Publication(Destination to, String type) implements Rule {}

    /** Where announcements go. */
    sealed interface Destination {
        /** A topic of the configured Kafka broker. */
        record Kafka(String topic) implements Destination {}

        /** An SNS topic. */
        record Sns(String topicArn, AwsService service) implements Destination {}
    }

    /** The plans for API keys, the same on every route. */
    record Plans(List<UsagePlan> plans) implements Rule {}
}
