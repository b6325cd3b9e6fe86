package org.quarknotes.gateway.policies;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Freshness;
import org.quarknotes.gateway.domain.Keepable;
import org.quarknotes.gateway.domain.Preconditions;
import org.quarknotes.gateway.exchange.Answer;

/**
 * A whole answer that may be given again.
 *
 * @param fields without those that were for one request
 * @param body never changed any more
 */
record KeptAnswer(int status, List<Field> fields, Buffer body, Freshness freshness) {
    /** They say how the kept body is to be read, which an answer without one cannot change. */
    private static final Set<String> OF_THE_BODY = Set.of("content-encoding", "content-range", "content-type");

    KeptAnswer {
        fields = Keepable.kept(fields);
    }

    /** The answer for one more client; without a body if it has that already. */
    Answer given(List<Field> request, long now) {
        boolean unchanged = status == 200 && Preconditions.hold(request, fields);
        var given = new ArrayList<>(unchanged ? Preconditions.repeated(fields) : fields);
        given.add(new Field("age", Long.toString(freshness.age(now))));
        return unchanged ? Answer.of(304, given) : Answer.of(status, given, body.slice());
    }

    /** The fields after the service has said that the rest is unchanged (RFC 9111, section 3.2). */
    List<Field> updated(List<Field> fresh) {
        var others = fresh.stream()
                .filter(field -> !OF_THE_BODY.contains(field.key()))
                .toList();
        var updated = new ArrayList<>(fields);
        updated.removeIf(old -> others.stream().anyMatch(field -> field.key().equals(old.key())));
        updated.addAll(others);
        return updated;
    }

    /** Bytes that it takes, about. */
    long size() {
        return body.length()
                + fields.stream()
                        .mapToLong(
                                field -> field.name().length() + field.value().length())
                        .sum();
    }
}
