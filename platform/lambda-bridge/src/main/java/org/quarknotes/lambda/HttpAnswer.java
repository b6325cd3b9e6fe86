package org.quarknotes.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemType;

/** What the application answered, on its way to becoming the function's result in payload format 2.0. */
record HttpAnswer(int status, HttpHeaders headers, ByteBuf body) {
    /** Bytes of a synchronous result: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
    static final int MAX_RESULT = 6_291_556;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "keep-alive", "proxy-connection", "set-cookie", "trailer", "transfer-encoding", "upgrade");

    /** The problem document that stands in for an answer which Lambda would not let through. */
    static HttpAnswer tooLarge(String requestId) {
        var problem = new Problem(
                ProblemType.INTERNAL_ERROR,
                "The answer is larger than the 6 MB that a function can return; ask for less at once.",
                requestId);
        var headers = new DefaultHttpHeaders()
                .add("content-type", Problem.MEDIA_TYPE)
                .add("cache-control", "no-store")
                .add("x-request-id", requestId);
        return new HttpAnswer(problem.type().status(), headers, Unpooled.wrappedBuffer(problem.toJson()));
    }

    /** The id that the application gave the request, else the invocation's. */
    String requestId(String invocationId) {
        return headers.get("x-request-id", invocationId);
    }

    byte[] toJson() throws IOException {
        var out = new ByteArrayOutputStream(body.readableBytes() * 3 / 2 + 512);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            writeHeaders(json);
            writeCookies(json);
            writeBody(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** One value for each name: this format has no other form, and the standard allows to join all but cookies. */
    private void writeHeaders(JsonGenerator json) throws IOException {
        var joined = new TreeMap<String, String>();
        headers.forEach(header -> joined.merge(
                header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (one, other) -> one + ", " + other));
        joined.keySet().removeAll(OF_THE_CONNECTION);
        json.writeObjectFieldStart("headers");
        for (var header : joined.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
        }
        json.writeEndObject();
    }

    private void writeCookies(JsonGenerator json) throws IOException {
        var cookies = headers.getAll("set-cookie");
        if (!cookies.isEmpty()) {
            json.writeFieldName("cookies");
            json.writeArray(cookies.toArray(String[]::new), 0, cookies.size());
        }
    }

    private void writeBody(JsonGenerator json) throws IOException {
        var text = AnswerText.of(headers, body);
        json.writeBooleanField("isBase64Encoded", text.isEmpty());
        json.writeFieldName("body");
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeBinary(new ByteBufInputStream(body.duplicate()), body.readableBytes());
        }
    }
}
