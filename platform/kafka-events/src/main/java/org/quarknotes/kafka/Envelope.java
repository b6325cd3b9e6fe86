package org.quarknotes.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.quarknotes.outbox.UnusableEvent;

/**
 * What a record's headers say of the event in it: CloudEvents 1.0 in binary mode. The connector could read them too,
 * but does so before it hands out the record: one malformed header would end the consumer, after every restart again.
 *
 * @param id never the id of another event
 * @param type what happened, such as {@code org.quarknotes.note.shared.v1}
 * @param time when it happened
 */
public record Envelope(String id, String type, Instant time) {
    /** What can be part of a key, and of a reason. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");

    private static final Pattern VERSION = Pattern.compile("1\\.[0-9]{1,3}");

    private static final Pattern JSON =
            Pattern.compile("application/json *(;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public Envelope {
        if (!PLAIN.matcher(id).matches()) {
            throw new UnusableEvent("its own id is no id");
        }
        if (!PLAIN.matcher(type).matches()) {
            throw new UnusableEvent("its type is no type");
        }
    }

    /**
     * What the headers say.
     *
     * @throws UnusableEvent when they are not those of a CloudEvent
     */
    public static Envelope of(ConsumerRecord<String, String> record) {
        refuseWhatIsNoText(record);
        refuseOtherFormats(record);
        return new Envelope(header(record, "ce_id"), header(record, "ce_type"), time(header(record, "ce_time")));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnusableEvent("it is not a CloudEvent: it has no header '" + name + "'");
        }
        return text(header);
    }

    private static void refuseWhatIsNoText(ConsumerRecord<String, String> record) {
        if (record.headers().lastHeader(StrictText.RAW_KEY) != null) {
            throw new UnusableEvent("its key is no text in UTF-8");
        }
        if (record.headers().lastHeader(StrictText.RAW_VALUE) != null) {
            throw new UnusableEvent("its data is no text in UTF-8");
        }
    }

    /** Where nothing is said, it is taken for JSON in version 1. */
    private static void refuseOtherFormats(ConsumerRecord<String, String> record) {
        var contentType = record.headers().lastHeader("content-type");
        if (contentType != null && !JSON.matcher(text(contentType)).matches()) {
            throw new UnusableEvent("its data is not said to be JSON");
        }
        var version = record.headers().lastHeader("ce_specversion");
        if (version != null && !VERSION.matcher(text(version)).matches()) {
            throw new UnusableEvent("its version of CloudEvents is not known");
        }
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new UnusableEvent("its time is not one of RFC 3339", malformed);
        }
    }
}
