package org.quarknotes.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration;
import org.quarknotes.gateway.domain.Integration.Reply;

/** Reads answers that are written in the file. */
final class ReplyEntries {
    private static final List<Integer> WITHOUT_BODY = List.of(204, 205, 304);

    private ReplyEntries() {}

    static Integration mock(Entry entry) {
        if (!entry.at("problem").isThere()) {
            return new Integration.Mock(reply(entry));
        }
        if (entry.at("headers").isThere()) {
            throw entry.at("headers").wrong("a problem has the fields that problems have; 'headers' cannot be here");
        }
        var detail = entry.optional("detail").map(Entry::text).orElse("This is refused here.");
        return new Integration.Refusal(entry.text("problem"), detail);
    }

    static Reply reply(Entry entry) {
        var json = entry.at("json");
        var fields = FieldEntries.sent(entry.at("headers"), Entry::text);
        if (json.isThere()) {
            fields.putIfAbsent("content-type", "application/json");
        }
        var body = json.isThere() ? json.node().toString() : entry.text("body");
        int status = entry.number("status", 200);
        if (WITHOUT_BODY.contains(status) && !body.isEmpty()) {
            throw entry.wrong("an answer with status %d has no body".formatted(status));
        }
        var all = new ArrayList<Field>();
        fields.forEach((name, value) -> all.add(new Field(name, value)));
        return new Reply(status, List.copyOf(all), body);
    }
}
