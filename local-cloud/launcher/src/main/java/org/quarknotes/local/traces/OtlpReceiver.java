package org.quarknotes.local.traces;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Takes {@code POST /v1/traces}, and gives back what it took: {@code GET /traces/<trace id>} one trace, {@code GET
 * /traces?path=<path>} the latest trace in which somebody served that path.
 */
public final class OtlpReceiver implements AutoCloseable {

    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final Spans spans;

    public OtlpReceiver(int port, Spans spans) {
        this.spans = spans;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Tried to listen for traces on port " + port, e);
        }
        server.createContext("/v1/traces", this::receive);
        server.createContext("/traces", this::show);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public Spans spans() {
        return spans;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = body(exchange)) {
            spans.add(OtlpSpans.read(ExportTraceServiceRequest.parseFrom(body)));
            answer(
                    exchange,
                    PROTOBUF,
                    ExportTraceServiceResponse.getDefaultInstance().toByteArray());
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, JSON, json.writeValueAsBytes(asked(exchange)));
        }
    }

    private List<Span> asked(HttpExchange exchange) {
        var query = exchange.getRequestURI().getQuery();
        if (query != null && query.startsWith("path=")) {
            return spans.ofPath(query.substring("path=".length()));
        }
        var path = exchange.getRequestURI().getPath();
        return spans.ofTrace(path.substring(path.lastIndexOf('/') + 1));
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private static void answer(HttpExchange exchange, String mediaType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
