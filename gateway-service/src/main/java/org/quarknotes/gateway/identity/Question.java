package org.quarknotes.gateway.identity;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Exchange;

/**
 * What an authorizer is given.
 *
 * @param credentials the fields that it wants to see, with their names in lower case, each once
 */
record Question(String method, String path, String routeId, List<Field> credentials, Origin origin) {

    /** Where the request is from, and what it is called here. */
    record Origin(String sourceIp, String requestId) {}

    static Question about(Exchange exchange, List<Field> credentials) {
        return new Question(
                exchange.method(),
                exchange.arrival().target().path().toString(),
                exchange.routeId(),
                credentials,
                new Origin(exchange.peer().address(), exchange.requestId()));
    }

    JsonObject toJson() {
        var headers = new JsonObject();
        credentials.forEach(field -> headers.put(field.name(), field.value()));
        return new JsonObject()
                .put("method", method)
                .put("path", path)
                .put("routeId", routeId)
                .put("headers", headers)
                .put("sourceIp", origin.sourceIp())
                .put("requestId", origin.requestId());
    }

    /** The SHA-256 of all that the answer can depend on; what is remembered by it yields no credential. */
    ByteBuffer fingerprint() {
        var digest = sha256();
        for (var text : List.of(method, path, routeId, origin.sourceIp())) {
            add(digest, text);
        }
        for (var field : credentials) {
            add(digest, field.name());
            add(digest, field.value());
        }
        return ByteBuffer.wrap(digest.digest()).asReadOnlyBuffer();
    }

    /** With its length, so that no two questions run together into one. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Without the credentials, which would end up in a log. */
    @Override
    public String toString() {
        return Map.of("method", method, "route", routeId).toString();
    }
}
