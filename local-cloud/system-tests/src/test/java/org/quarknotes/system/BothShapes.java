package org.quarknotes.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Asks the containers and the functions the same: status, headers and body are to be the same to the byte. */
final class BothShapes {
    /** What belongs to a connection or a moment, not to an answer. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("date", "ratelimit", "connection", "transfer-encoding", "keep-alive");

    private static final String LENGTH = "content-length";

    private final Client containers;
    private final Client functions;

    BothShapes(Client containers, Client functions) {
        this.containers = containers;
        this.functions = functions;
    }

    void answerAlike(Function<Client, Client.Request> request) {
        answerAlike(request, UnaryOperator.identity());
    }

    /** For what makes something new in each shape; a secret is another one of the same length. */
    void answerAlikeButForIdsAndTimes(Function<Client, Client.Request> request) {
        answerAlike(request, BothShapes::withoutIdsAndTimes);
    }

    /** The same for what changes one thing in each shape, one after the other. */
    void answerAlikeButForVersions(Function<Client, Client.Request> request) {
        answerAlike(request, text -> withoutIdsAndTimes(text).replaceAll("etag: \\[\"\\d+\"]", "etag: VERSION"));
    }

    private static String withoutIdsAndTimes(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\"(accessToken|refreshToken|key|secret)\":\"[^\"]+\"", "\"$1\":\"SECRET\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}Z", "TIME");
    }

    private void answerAlike(Function<Client, Client.Request> request, UnaryOperator<String> blur) {
        var container = send(request, containers);
        var function = send(request, functions);

        var streamed = container.header(LENGTH) == null;
        assertThat(blur.apply(seen(function, streamed))).isEqualTo(blur.apply(seen(container, streamed)));
    }

    private static Client.Answer send(Function<Client, Client.Request> request, Client client) {
        return request.apply(client).header("X-Request-Id", "parity").send();
    }

    /**
     * Status, headers by name, and the body as it is; bytes that are no text would show as replacement characters. What a
     * container streams has no length; of a function it always has.
     */
    private static String seen(Client.Answer answer, boolean streamed) {
        var headers = new TreeMap<String, List<String>>();
        answer.response().headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(OF_THE_CONNECTION);
        if (streamed) {
            headers.remove(LENGTH);
        }
        return answer.status() + "\n" + lines(headers) + "\n" + answer.text();
    }

    private static String lines(Map<String, List<String>> headers) {
        var lines = new StringBuilder();
        headers.forEach(
                (name, values) -> lines.append(name).append(": ").append(values).append('\n'));
        return lines.toString();
    }
}
