package org.quarknotes.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/**
 * An event that is no HTTP request in payload format 2.0, or a broken one. It leaves the function as an error, because
 * whoever sent it (a queue, a stream, a schedule) would take any answer for success and forget the event.
 */
public final class UnknownEvent extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED_FIELDS = 8;

    UnknownEvent(String message) {
        super(message);
    }

    UnknownEvent(String message, Throwable cause) {
        super(message, cause);
    }

    /** Names what was sent instead, so that the log tells which trigger is wired to the wrong function. */
    static UnknownEvent of(JsonNode event) {
        return new UnknownEvent("expected an HTTP request in payload format 2.0, but this is " + kindOf(event));
    }

    private static String kindOf(JsonNode event) {
        if (event.path("requestContext").has("elb")) {
            return "a request from an Application Load Balancer";
        }
        if (event.has("routeArn") || event.has("methodArn")) {
            return "a question to an API Gateway authorizer";
        }
        if (event.path("requestContext").has("connectionId")) {
            return "an API Gateway WebSocket event";
        }
        if (event.has("httpMethod")) {
            return "an API Gateway request in payload format 1.0";
        }
        if (event.has("detail-type")) {
            return "an EventBridge event from " + event.path("source").asText("an unknown source");
        }
        var record = event.path("Records").path(0);
        if (record.isObject()) {
            return "a batch of records from "
                    + record.path("eventSource")
                            .asText(record.path("EventSource").asText("an unknown source"));
        }
        return "something else" + fieldsOf(event);
    }

    /** Names only: values may be secret. */
    private static String fieldsOf(JsonNode event) {
        return event.propertyStream()
                .limit(NAMED_FIELDS)
                .map(field -> field.getKey())
                .collect(Collectors.joining(", ", " with the fields [", "]"));
    }
}
