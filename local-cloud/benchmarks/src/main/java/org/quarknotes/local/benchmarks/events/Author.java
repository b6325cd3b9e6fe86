package org.quarknotes.local.benchmarks.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.local.benchmarks.calls.HttpService;
import org.quarknotes.local.benchmarks.calls.Member;

/** Writes notes and shares them: each share is an event that one person is told of. */
final class Author {
    /** The most that one batch may have. */
    private static final int BATCH = 25;

    private static final String NOTE = "{\"op\": \"create\", \"note\": {\"title\": \"The minutes of the meeting\"}}";
    private static final String READER = "{\"role\": \"reader\"}";

    private final HttpService notes;
    private final Member owner;

    Author(HttpService notes, Member owner) {
        this.notes = notes;
        this.owner = owner;
    }

    /** The ids of so many new notes. */
    List<String> write(int count) {
        var ids = new ArrayList<String>();
        for (int missing = count; missing > 0; missing -= BATCH) {
            ids.addAll(batch(Math.min(missing, BATCH)));
        }
        return ids;
    }

    private List<String> batch(int count) {
        var operations =
                Stream.generate(() -> NOTE).limit(count).collect(Collectors.joining(", ", "{\"operations\": [", "]}"));
        var results = notes.post(owner, "/v1/notes/batch", operations).json().path("results");
        return results.findValues("id").stream().map(JsonNode::asText).toList();
    }

    /** Returns when it is committed. */
    void share(String note, Member with) {
        notes.put(owner, "/v1/notes/" + note + "/shares/" + with.id(), READER);
    }
}
