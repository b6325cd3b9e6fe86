package org.quarknotes.local.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;

/**
 * What came back.
 *
 * @param json the body, or a missing node when there was none
 */
public record Answer(int status, HttpHeaders headers, String body, JsonNode json, Duration took) {

    /** The entity tag, or nothing. */
    public String etag() {
        return headers.firstValue("ETag").orElse("");
    }

    /** A member of the body as text, or nothing. */
    public String text(String member) {
        return json.path(member).asText("");
    }
}
