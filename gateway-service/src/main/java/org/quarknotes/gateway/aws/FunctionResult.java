package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.ResponseFields;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.FunctionFailed;
import org.quarknotes.gateway.exchange.FunctionFailed.Reason;

/** What a function returned, in payload format 2.0, on its way to becoming an answer. */
final class FunctionResult {
    private static final Logger LOG = Logger.getLogger(FunctionResult.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
    private static final String LENGTH = "content-length";

    private FunctionResult() {}

    /**
     * The answer. What has no status is itself the body, as the format says. Cookies stay behind, like those of services.
     *
     * @throws FunctionFailed when it is no result of this format
     */
    static Answer answer(String method, Buffer result) {
        var json = parse(result);
        if (!json.path("statusCode").isValueNode() || json.path("statusCode").isNull()) {
            var fields = List.of(new Field("content-type", "application/json"));
            return Answer.of(200, fields, result);
        }
        int status = status(json.path("statusCode"));
        var fields = ResponseFields.forwarded(fields(json.path("headers")));
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return Answer.of(status, fields);
        }
        return Answer.of(
                status,
                fields.stream().filter(field -> !field.name().equals(LENGTH)).toList(),
                body(json));
    }

    private static JsonNode parse(Buffer result) {
        try {
            var json = JSON.readTree(result.getBytes());
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException e) {
            // As good as nothing.
        }
        throw unusable("it is not JSON");
    }

    private static int status(JsonNode node) {
        int status = node.asInt(0);
        if (status < 200 || status > 599) {
            throw unusable("its statusCode is no status of an answer");
        }
        return status;
    }

    private static List<Field> fields(JsonNode headers) {
        var fields = new ArrayList<Field>();
        headers.properties().forEach(header -> fields.add(field(header.getKey(), header.getValue())));
        return fields;
    }

    /** Whatever would end its line would be a second field, or a second answer. */
    private static Field field(String name, JsonNode value) {
        if (!TOKEN.matcher(name).matches()
                || !value.isValueNode()
                || CONTROL.matcher(value.asText()).find()) {
            throw unusable("a header is not a name with one text");
        }
        return new Field(name.toLowerCase(Locale.ROOT), value.asText());
    }

    private static Buffer body(JsonNode json) {
        var body = json.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return Buffer.buffer();
        }
        if (!body.isTextual()) {
            throw unusable("its body is no text");
        }
        if (!json.path("isBase64Encoded").asBoolean()) {
            return Buffer.buffer(body.textValue().getBytes(UTF_8));
        }
        try {
            return Buffer.buffer(Base64.getDecoder().decode(body.textValue()));
        } catch (IllegalArgumentException e) {
            throw unusable("its body is not the Base64 that it is said to be");
        }
    }

    private static FunctionFailed unusable(String why) {
        LOG.warnf("The result of a function is unusable: %s", why);
        return new FunctionFailed(Reason.FAULT, why);
    }
}
