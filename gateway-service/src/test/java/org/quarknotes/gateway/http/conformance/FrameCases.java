package org.quarknotes.gateway.http.conformance;

import static org.quarknotes.gateway.http.conformance.Frame.request;
import static org.quarknotes.gateway.http.conformance.Http2Case.passes;
import static org.quarknotes.gateway.http.conformance.Http2Case.refused;
import static org.quarknotes.gateway.http.conformance.Http2Cases.OPEN;

import java.util.List;
import java.util.stream.Stream;

/** Frames that are not as they should be (RFC 9113, sections 4 to 6). */
final class FrameCases {
    private static final String PROTOCOL = "GOAWAY PROTOCOL_ERROR";
    private static final String[] GET = Http2Cases.fields("GET", OPEN);

    private FrameCases() {}

    static Stream<Http2Case> all() {
        return Stream.of(streams(), sizes(), windows(), headers(), harmless()).flatMap(List::stream);
    }

    private static List<Http2Case> streams() {
        return List.of(
                refused("a request on the connection's own stream", PROTOCOL, request(0, GET)),
                refused("a request on a stream of the server", PROTOCOL, request(2, GET)),
                refused("a body on a stream that is none", PROTOCOL, Frame.data(1, "{}")),
                refused(
                        "a promise from a client",
                        PROTOCOL,
                        new Frame(Frame.PUSH_PROMISE, Frame.END_HEADERS, 1, Frame.number(2))),
                refused("a reset of a stream that is none", PROTOCOL, Frame.reset(1, 8)),
                refused("settings on a stream", PROTOCOL, new Frame(Frame.SETTINGS, 0, 1, "")),
                refused("a ping on a stream", PROTOCOL, new Frame(Frame.PING, 0, 1, "12345678")),
                refused(
                        "a stream that depends on itself",
                        Http2Case.MALFORMED,
                        new Frame(Frame.PRIORITY, 0, 1, Frame.number(1) + "\u0010")));
    }

    private static List<Http2Case> sizes() {
        return List.of(
                refused(
                        "a frame beyond the limit",
                        "GOAWAY FRAME_SIZE_ERROR",
                        new Frame(Frame.DATA, 0, 1, "a".repeat(16_385))),
                refused("a ping of another size", "GOAWAY FRAME_SIZE_ERROR", new Frame(Frame.PING, 0, 0, "1234567")),
                refused(
                        "settings of another size",
                        "GOAWAY FRAME_SIZE_ERROR",
                        new Frame(Frame.SETTINGS, 0, 0, "12345")),
                refused(
                        "more padding than frame",
                        PROTOCOL,
                        new Frame(Frame.HEADERS, Frame.PADDED | Frame.END_HEADERS, 1, "2a")));
    }

    private static List<Http2Case> windows() {
        return List.of(
                refused("a window that grows by nothing", PROTOCOL, Frame.window(0, 0)),
                refused("a window beyond 31 bits", "GOAWAY FLOW_CONTROL_ERROR", Frame.window(0, Integer.MAX_VALUE)),
                refused("a first window beyond 31 bits", "GOAWAY FLOW_CONTROL_ERROR", Frame.setting(4, -1)),
                refused("a frame size below the least", PROTOCOL, Frame.setting(5, 1)));
    }

    private static List<Http2Case> headers() {
        return List.of(
                refused(
                        "a header that cannot be decompressed",
                        "GOAWAY COMPRESSION_ERROR",
                        new Frame(Frame.HEADERS, Frame.END_HEADERS, 1, "\u00ff\u00ff\u00ff\u00ff\u00ff\u0001")),
                refused(
                        "a header that another stream interrupts",
                        PROTOCOL,
                        new Frame(Frame.HEADERS, Frame.END_STREAM, 1, Frame.block(GET)),
                        request(3, GET)),
                refused(
                        "a continuation of nothing",
                        PROTOCOL,
                        new Frame(Frame.CONTINUATION, Frame.END_HEADERS, 1, Frame.block(GET))),
                refused(
                        "a header beyond anything",
                        "GOAWAY PROTOCOL_ERROR",
                        Http2Cases.split(1, Frame.block(Http2Cases.fields("GET", OPEN, "x-a", "a".repeat(200_000))))));
    }

    private static List<Http2Case> harmless() {
        return List.of(
                passes("a frame of unknown type", "GET " + OPEN, new Frame(0x42, 0, 0, "anything"), request(1, GET)),
                passes("a setting of unknown name", "GET " + OPEN, Frame.setting(0x42, 1), request(1, GET)),
                passes(
                        "priorities",
                        "GET " + OPEN,
                        new Frame(Frame.PRIORITY, 0, 3, Frame.number(0) + "\u0010"),
                        request(1, GET)),
                passes(
                        "a header in two frames",
                        "GET " + OPEN,
                        new Frame(Frame.HEADERS, Frame.END_STREAM, 1, Frame.block(GET)),
                        new Frame(Frame.CONTINUATION, Frame.END_HEADERS, 1, "")));
    }
}
