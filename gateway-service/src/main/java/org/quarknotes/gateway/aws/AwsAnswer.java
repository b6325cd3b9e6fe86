package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quarknotes.gateway.domain.Field;

/** What a service of AWS answered. */
record AwsAnswer(int status, List<Field> fields, Buffer body) {
    /** Long enough for any error document; what is beyond is not searched. */
    private static final int ERROR_LENGTH = 4_096;

    /** As JSON services have it ({@code __type}), and as XML services do. */
    private static final Pattern CODE = Pattern.compile(
            "\"(?:__type|code|Code)\"\\s*:\\s*\"(?:[^\"#]*#)?([A-Za-z0-9.]+)|<Code>([A-Za-z0-9.]+)</Code>");

    private static final Pattern REQUEST_ID = Pattern.compile("<RequestId>([A-Za-z0-9-]+)</RequestId>");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.+/=_-]{1,120}");
    private static final String UNKNOWN = "unknown";

    /** How the services say that they have had enough: https://docs.aws.amazon.com/general/latest/gr/api-retries.html */
    private static final Set<String> THROTTLES = Set.of(
            "BandwidthLimitExceeded",
            "EC2ThrottledException",
            "PriorRequestNotComplete",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "ThrottledException",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException");

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request may succeed a little later. */
    boolean throttled() {
        return status == 429 || status == 503 || THROTTLES.contains(errorCode());
    }

    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The service's word for what went wrong; safe to be logged. */
    String errorCode() {
        return value("x-amzn-errortype")
                .map(type -> type.replaceFirst(":.*", ""))
                .map(type -> type.substring(type.indexOf('#') + 1))
                .filter(type -> PLAIN.matcher(type).matches())
                .or(() -> found(CODE))
                .orElse(UNKNOWN);
    }

    /** What AWS's support asks for; safe to be logged. */
    String requestId() {
        return value("x-amzn-requestid")
                .or(() -> value("x-amz-request-id"))
                .filter(id -> PLAIN.matcher(id).matches())
                .or(() -> found(REQUEST_ID))
                .orElse(UNKNOWN);
    }

    private Optional<String> found(Pattern pattern) {
        var matcher = pattern.matcher(body.getString(0, Math.min(body.length(), ERROR_LENGTH), UTF_8.name()));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(2)));
    }
}
