package org.quarknotes.local.benchmarks.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A good answer of a service. */
public record Reply(String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a service answered what is no JSON", e);
        }
    }

    /** The member of this name. */
    public String text(String member) {
        return json().path(member).asText();
    }
}
