package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.ResponseFields;
import org.quarknotes.gateway.exchange.Answer;

/**
 * Makes answers for clients of those of AWS. A body that the file gives may name values of an answer in JSON: {@code
 * {answer./MessageId}} is the text at that JSON pointer (RFC 6901), encoded to stand within a JSON string.
 */
final class AwsReplies {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VALUE = Pattern.compile("\\{answer\\.(/[^{}]*)}");
    private static final String CONTENT_TYPE = "content-type";
    private static final String OF_AWS = "application/x-amz-json-";

    private final Map<Integer, Reply> replies;

    /** @throws IllegalArgumentException when a body has a place that is no JSON pointer */
    AwsReplies(Map<Integer, Reply> replies) {
        replies.values()
                .forEach(reply -> VALUE.matcher(reply.body())
                        .results()
                        .map(place -> place.group(1))
                        .forEach(JsonPointer::compile));
        this.replies = Map.copyOf(replies);
    }

    /** Whether the file says what becomes of an answer of this status, or it passes as it is. */
    boolean cover(AwsAnswer answer) {
        return replies.containsKey(answer.status()) || answer.succeeded();
    }

    /** The client's answer, for one that is covered. */
    Answer answer(AwsAnswer from) {
        var reply = replies.get(from.status());
        return reply == null ? passed(from) : filled(reply, from);
    }

    private static Answer passed(AwsAnswer from) {
        var fields = new ArrayList<Field>();
        for (var field : ResponseFields.forwarded(from.fields())) {
            switch (field.name()) {
                case CONTENT_TYPE -> fields.add(new Field(CONTENT_TYPE, contentType(field.value())));
                case "etag", "last-modified", "content-encoding" -> fields.add(field);
                default -> {}
            }
        }
        fields.add(new Field("cache-control", "no-store"));
        return Answer.of(from.status(), fields, from.body());
    }

    /** The services' own name of JSON would mean nothing to a client. */
    private static String contentType(String type) {
        return type.startsWith(OF_AWS) ? "application/json" : type;
    }

    private static Answer filled(Reply reply, AwsAnswer from) {
        var matcher = VALUE.matcher(reply.body());
        if (!matcher.find()) {
            return Answer.of(reply.status(), fields(reply), Buffer.buffer(reply.body()));
        }
        var answer = json(from.body());
        var body = matcher.reset()
                .replaceAll(place -> Matcher.quoteReplacement(text(answer.at(JsonPointer.compile(place.group(1))))));
        return Answer.of(reply.status(), fields(reply), Buffer.buffer(body));
    }

    private static List<Field> fields(Reply reply) {
        var fields = new ArrayList<>(reply.fields());
        if (fields.stream().noneMatch(field -> field.name().equals("cache-control"))) {
            fields.add(new Field("cache-control", "no-store"));
        }
        return fields;
    }

    private static JsonNode json(Buffer body) {
        try {
            return JSON.readTree(body.toString(UTF_8));
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Without the quotes, which the file has around it. */
    private static String text(JsonNode value) {
        var text = value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString();
        var quoted = JsonText.of(json -> json.writeString(text));
        return quoted.substring(1, quoted.length() - 1);
    }
}
