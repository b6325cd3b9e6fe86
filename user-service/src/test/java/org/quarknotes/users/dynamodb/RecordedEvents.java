package org.quarknotes.users.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.quarknotes.users.domain.UserId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Events that wait in the outbox, in the order in which they were recorded. */
final class RecordedEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordedEvents() {}

    /** What is kept of one. */
    record Recorded(String type, long version, JsonNode data) {}

    /** Those that tell of a person. */
    static List<Recorded> of(LocalTable local, UserId person) {
        return local.client().scanPaginator(scan -> scan.tableName("users")).items().stream()
                .filter(item -> item.get("pk").s().startsWith("OUTBOX#"))
                .filter(item -> item.get("subject").s().equals(person.toString()))
                .sorted((one, other) ->
                        one.get("sk").s().compareTo(other.get("sk").s()))
                .map(RecordedEvents::recorded)
                .toList();
    }

    private static Recorded recorded(Map<String, AttributeValue> item) {
        try {
            return new Recorded(
                    item.get("eventType").s(),
                    Long.parseLong(item.get("version").n()),
                    JSON.readTree(item.get("data").s()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("its data is no JSON", e);
        }
    }
}
