package org.quarknotes.gateway.identity;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.Caller;

/** What an authorizer said. */
sealed interface Judgement {

    /** The request may pass. */
    record Allowed(Caller caller) implements Judgement {}

    /** The authorizer knows whose it is, and it may not pass. */
    record Forbidden() implements Judgement {}

    /** What was shown is no good credential. */
    record Unauthenticated() implements Judgement {}

    /** Longest subject: it goes into keys of maps and into templates. */
    int LONGEST_NAME = 255;

    /**
     * Reads {@code {"allowed": true, "subject": "...", "scopes": [...], "groups": [...]}} or {@code {"allowed": false}}.
     *
     * @throws RuntimeException when it is anything else: whatever cannot be understood allows nothing
     */
    static Judgement read(Buffer json) {
        var said = new JsonObject(json);
        if (!(said.getValue("allowed") instanceof Boolean allowed)) {
            throw new IllegalArgumentException("it does not say whether the request is allowed");
        }
        if (!allowed) {
            return new Forbidden();
        }
        if (!(said.getValue("subject") instanceof String subject)
                || subject.isBlank()
                || subject.length() > LONGEST_NAME
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("it does not name the subject with 1 to 255 characters");
        }
        return new Allowed(
                new Caller(subject, Optional.empty(), Optional.empty(), names(said, "scopes"), names(said, "groups")));
    }

    private static Set<String> names(JsonObject said, String member) {
        var names = new HashSet<String>();
        var list = said.getJsonArray(member, new JsonArray());
        for (var item : list) {
            if (!(item instanceof String name)) {
                throw new IllegalArgumentException("its " + member + " are not all names");
            }
            names.add(name);
        }
        return names;
    }
}
