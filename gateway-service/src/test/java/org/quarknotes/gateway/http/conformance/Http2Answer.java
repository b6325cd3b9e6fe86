package org.quarknotes.gateway.http.conformance;

import java.util.List;
import java.util.Optional;

/**
 * What came back on a stream.
 *
 * @param fields each as {@code name: value}
 * @param broken what ended it before its end; empty when it is whole
 */
record Http2Answer(List<String> fields, String body, String broken) {
    private static final List<String> CODES = List.of(
            "NO_ERROR",
            "PROTOCOL_ERROR",
            "INTERNAL_ERROR",
            "FLOW_CONTROL_ERROR",
            "SETTINGS_TIMEOUT",
            "STREAM_CLOSED",
            "FRAME_SIZE_ERROR",
            "REFUSED_STREAM",
            "CANCEL",
            "COMPRESSION_ERROR",
            "CONNECT_ERROR",
            "ENHANCE_YOUR_CALM");

    /** RFC 9113, section 7. */
    static String name(int code) {
        return CODES.get(code);
    }

    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.startsWith(name + ": "))
                .map(field -> field.substring(name.length() + 2))
                .findFirst();
    }

    int status() {
        return Integer.parseInt(value(":status").orElse("0"));
    }
}
