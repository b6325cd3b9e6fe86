package org.quarknotes.local.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarknotes.local.processes.Ports;

class OtlpReceiverTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PATH = "/v1/notes/7/shares/9";

    @TempDir
    Path folder;

    @Test
    void a_trace_that_was_sent_is_found_by_its_id_and_by_the_path_that_was_served() throws Exception {
        int port = Ports.free();
        try (var receiver = new OtlpReceiver(port, new Spans(folder.resolve("traces.jsonl")));
                var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port);
            var sent = client.send(
                    HttpRequest.newBuilder(address.resolve("/v1/traces"))
                            .header("Content-Type", "application/x-protobuf")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(
                                    request().toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var byId = get(client, address.resolve("/traces/" + TRACE));
            var byPath = get(client, address.resolve("/traces?path=" + PATH));

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(byId).contains("\"service\":\"notes-service\"", "\"name\":\"share\"", "\"durationNanos\":500");
            assertThat(byPath).isEqualTo(byId);
            assertThat(get(client, address.resolve("/traces/" + "0".repeat(32))))
                    .isEqualTo("[]");
            assertThat(receiver.spans().ofTrace(TRACE))
                    .hasSize(1)
                    .first()
                    .extracting(Span::kind)
                    .isEqualTo("SERVER");
            assertThat(Files.readString(folder.resolve("traces.jsonl")))
                    .hasLineCount(1)
                    .contains(TRACE, "\"event.0.exception.message\":\"no such note\"");
        }
    }

    private static ExportTraceServiceRequest request() {
        var span = io.opentelemetry.proto.trace.v1.Span.newBuilder()
                .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(TRACE)))
                .setSpanId(ByteString.copyFrom(HexFormat.of().parseHex("b7ad6b7169203331")))
                .setName("share")
                .setKind(io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER)
                .setStartTimeUnixNano(1_000)
                .setEndTimeUnixNano(1_500)
                .addAttributes(attribute("url.path", PATH))
                .addEvents(io.opentelemetry.proto.trace.v1.Span.Event.newBuilder()
                        .setName("exception")
                        .addAttributes(attribute("exception.message", "no such note")));
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "notes-service")))
                        .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                .build();
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static String get(HttpClient client, URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
