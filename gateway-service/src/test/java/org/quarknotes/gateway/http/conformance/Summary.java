package org.quarknotes.gateway.http.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarknotes.gateway.http.HttpMessage;

/**
 * Messages in a few words. Of what reaches the service, that is the request line, the body, and every field that is not what
 * the gateway writes by itself.
 */
final class Summary {
    private static final Pattern SLUG = Pattern.compile("\"/problems/([a-z-]+)\"");

    private static final Set<String> WRITTEN = Set.of(
            "x-forwarded-for: 127.0.0.1",
            "x-forwarded-host: gateway.example",
            "x-forwarded-proto: http",
            "forwarded: for=127.0.0.1;host=\"gateway.example\";proto=http");

    private static final Set<String> WRITTEN_WITH_ANY_VALUE =
            Set.of("x-request-id", "host", "traceparent", "content-length");

    private Summary() {}

    /** Such as {@code 200, 400 malformed-request}; {@code closed} where there is no answer. */
    static String ofAnswers(List<HttpMessage> answers) {
        return answers.isEmpty()
                ? "closed"
                : answers.stream().map(Summary::ofAnswer).collect(Collectors.joining(", "));
    }

    static String ofAnswer(HttpMessage answer) {
        return ofAnswer(answer.status(), answer.value("content-type").orElse(""), answer.body());
    }

    static String ofAnswer(int status, String type, String body) {
        var slug = SLUG.matcher(body);
        if (status < 400) {
            return Integer.toString(status);
        }
        return status + (type.equals("application/problem+json") && slug.find() ? " " + slug.group(1) : " bare");
    }

    /** Such as {@code POST /v1/users '{}'}. What was visibly cut off on its way is no request to anybody. */
    static String ofArrivals(List<HttpMessage> arrived) {
        return arrived.stream()
                .filter(HttpMessage::complete)
                .map(Summary::ofArrival)
                .reduce((first, second) -> first + ", " + second)
                .orElse(Case.NOTHING);
    }

    private static String ofArrival(HttpMessage request) {
        return Stream.of(
                        Stream.of(request.start().replace(" HTTP/1.1", "")),
                        request.fields().stream().filter(Summary::isUnusual).sorted(),
                        Stream.of(request.body())
                                .filter(body -> !body.isEmpty())
                                .map(body -> "'" + body + "'"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static boolean isUnusual(String line) {
        var field = line.toLowerCase(Locale.ROOT);
        return !WRITTEN.contains(field) && !WRITTEN_WITH_ANY_VALUE.contains(field.substring(0, field.indexOf(':')));
    }
}
