package org.quarknotes.problems;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A problem document, RFC 9457: what a client receives instead of an answer.
 *
 * @param type which kind of problem
 * @param detail what happened this time, in a sentence that helps; never a stack trace, a class name or a secret
 * @param requestId the request it happened to; becomes the document's {@code instance}
 * @param violations what is wrong with the content; empty unless the content was looked at
 * @param failed why nothing was done of a request for several operations, if that is the problem
 */
public record Problem(
        ProblemType type,
        String detail,
        String requestId,
        List<Violation> violations,
        Optional<FailedOperation> failed) {
    /** The media type of {@link #toJson()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /**
     * The one operation among several because of which none was done.
     *
     * @param index which one, counted from 0
     * @param cause the problem that it would have had alone
     */
    public record FailedOperation(int index, Problem cause) {}

    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem without violations. */
    public Problem(ProblemType type, String detail, String requestId) {
        this(type, detail, requestId, List.of(), Optional.empty());
    }

    /** {@code urn:uuid:} and the request id where that is a UUID, else the bare id. */
    public String instance() {
        return UUID.matcher(requestId).matches() ? "urn:uuid:" + requestId : requestId;
    }

    /** The document in UTF-8; its fields are always in the same order. */
    public byte[] toJson() {
        var out = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(out)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a problem document to memory", e);
        }
        return out.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type.uri());
        json.writeStringField("title", type.title());
        json.writeNumberField("status", type.status());
        json.writeStringField("detail", detail);
        json.writeStringField("instance", instance());
        writeViolations(json);
        if (failed.isPresent()) {
            json.writeNumberField("failedOperation", failed.get().index());
            json.writeFieldName("cause");
            failed.get().cause().write(json);
        }
        json.writeEndObject();
    }

    private void writeViolations(JsonGenerator json) throws IOException {
        if (violations.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("violations");
        for (var violation : violations) {
            json.writeStartObject();
            json.writeStringField("field", violation.field());
            json.writeStringField("message", violation.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
