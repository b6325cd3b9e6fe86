package org.quarknotes.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header fields the application sees. Values are never split: a comma in a date or a user agent is as good as one
 * between two values, and only the application knows which it is.
 */
final class RequestHeaders {
    /** They describe a connection, and there is none; {@code cookie} and {@code content-length} are made anew. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "expect", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    /** What a client could claim about proxies. {@code x-forwarded-proto} and {@code -port} are set by AWS itself. */
    private static final Set<String> OF_PROXIES =
            Set.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-prefix");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    private RequestHeaders() {}

    static Map<String, String> of(JsonNode event, int bodyLength, @Nullable InetAddress client) {
        var sent = sent(event.path("headers"));
        var headers = new TreeMap<>(sent);
        headers.keySet().removeAll(OF_THE_CONNECTION);
        headers.keySet().removeAll(OF_PROXIES);
        if (client != null) {
            headers.put("x-forwarded-for", client.getHostAddress());
        }
        if (bodyLength > 0 || sent.containsKey("content-length") || sent.containsKey("transfer-encoding")) {
            headers.put("content-length", Integer.toString(bodyLength));
        }
        var cookies = cookies(event.path("cookies"));
        if (!cookies.isEmpty()) {
            headers.put("cookie", cookies);
        }
        headers.putIfAbsent(
                "host", event.path("requestContext").path("domainName").asText("localhost"));
        return headers;
    }

    private static Map<String, String> sent(JsonNode fields) {
        var headers = new TreeMap<String, String>();
        fields.properties()
                .forEach(field -> headers.put(name(field.getKey()), value(field.getKey(), field.getValue())));
        return headers;
    }

    /** Function URLs send cookies twice, here and as a header: this list is the one that counts. */
    private static String cookies(JsonNode cookies) {
        var joined = new StringJoiner("; ");
        cookies.forEach(cookie -> joined.add(value("cookie", cookie)));
        return joined.toString();
    }

    private static String name(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new UnknownEvent("the name of a header is not a token");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String value(String name, JsonNode value) {
        if (!value.isTextual() || CONTROL.matcher(value.textValue()).find()) {
            throw new UnknownEvent("the value of the header '" + name + "' is no string or has control characters");
        }
        return value.textValue();
    }
}
