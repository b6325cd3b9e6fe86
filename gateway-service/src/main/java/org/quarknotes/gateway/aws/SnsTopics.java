package org.quarknotes.gateway.aws;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Rule.Destination.Sns;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.Topics;

/** Publishes messages, see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
@Singleton
final class SnsTopics implements Topics {
    private static final List<Field> FORM =
            List.of(new Field("content-type", "application/x-www-form-urlencoded; charset=utf-8"));

    private final AwsCalls calls;

    SnsTopics(AwsCalls calls) {
        this.calls = calls;
    }

    @Override
    public Future<Void> publish(Sns topic, String message, Map<String, String> attributes, Duration patience) {
        var form = Buffer.buffer(form(topic, message, attributes));
        return calls.call(new AwsRequest(topic.service(), "POST", "/", FORM, form), patience)
                .compose(answer -> answer.succeeded()
                        ? Future.succeededFuture()
                        : Future.failedFuture("SNS answered %d %s (request %s)"
                                .formatted(answer.status(), answer.errorCode(), answer.requestId())));
    }

    private static String form(Sns topic, String message, Map<String, String> attributes) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Action", "Publish");
        fields.put("Version", "2010-03-31");
        fields.put("TopicArn", topic.topicArn());
        fields.put("Message", message);
        int number = 0;
        for (var attribute : new TreeMap<>(attributes).entrySet()) {
            number++;
            var entry = "MessageAttributes.entry." + number;
            fields.put(entry + ".Name", attribute.getKey());
            fields.put(entry + ".Value.DataType", "String");
            fields.put(entry + ".Value.StringValue", attribute.getValue());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + PathText.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
