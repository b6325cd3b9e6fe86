package org.quarknotes.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.domain.Field;

/**
 * What a client is to be given. Nothing of it is written yet, so a policy can still make another of it; one that does must
 * take care of the body of the first ({@link #abandon()}).
 *
 * @param fields those that are sent, in this order; framing is not among them
 */
public record Answer(int status, List<Field> fields, Body body) {
    public Answer {
        fields = List.copyOf(fields);
    }

    /** An answer that is all here. */
    public static Answer of(int status, List<Field> fields, Buffer body) {
        return new Answer(status, fields, new Body.Whole(body));
    }

    /** An answer without a body. */
    public static Answer of(int status, List<Field> fields) {
        return new Answer(status, fields, new Body.None());
    }

    /** The bytes after the head. */
    public sealed interface Body {
        record Whole(Buffer bytes) implements Body {}

        /**
         * Bytes that are still coming.
         *
         * @param bytes paused; a failure of it means that the rest is lost
         * @param length what was announced; {@link #UNKNOWN} where only the end will tell
         * @param abandon gives up whatever brings the bytes; to be called when they are not read to their end
         */
        record Streamed(ReadStream<Buffer> bytes, long length, Runnable abandon) implements Body {
            public static final long UNKNOWN = Long.MAX_VALUE;
        }

        /** None at all, as 204 and 304 and answers to HEAD have it. */
        record None() implements Body {}

        /** The connection speaks another protocol now; there is nothing to write. */
        record Upgraded() implements Body {}
    }

    /** The same with other fields. */
    public Answer with(List<Field> others) {
        return new Answer(status, others, body);
    }

    /** The same with one more field. */
    public Answer and(Field field) {
        var more = new ArrayList<>(fields);
        more.add(field);
        return with(more);
    }

    /** The values of a field. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** Gives up a body that nobody will read. */
    public void abandon() {
        if (body instanceof Body.Streamed streamed) {
            streamed.abandon().run();
        }
    }
}
