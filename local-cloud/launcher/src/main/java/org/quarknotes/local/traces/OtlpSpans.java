package org.quarknotes.local.traces;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads our spans out of the protocol's. */
final class OtlpSpans {

    private OtlpSpans() {}

    static List<Span> read(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream().flatMap(OtlpSpans::read).toList();
    }

    private static Stream<Span> read(ResourceSpans resource) {
        var service = attributes(resource.getResource().getAttributesList()).getOrDefault("service.name", "?");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> read(service, span));
    }

    private static Span read(String service, io.opentelemetry.proto.trace.v1.Span span) {
        return new Span(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano() - span.getStartTimeUnixNano(),
                told(span));
    }

    /** Its attributes; what it says of its end and of its events, exceptions above all, stands beside them. */
    private static Map<String, String> told(io.opentelemetry.proto.trace.v1.Span span) {
        var told = new TreeMap<>(attributes(span.getAttributesList()));
        if (!span.getStatus().getMessage().isEmpty()) {
            told.put("status.message", span.getStatus().getMessage());
        }
        for (int n = 0; n < span.getEventsCount(); n++) {
            var event = "event." + n + ".";
            told.put(event + "name", span.getEvents(n).getName());
            attributes(span.getEvents(n).getAttributesList()).forEach((key, value) -> told.put(event + key, value));
        }
        return told;
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> text(attribute.getValue()), (one, other) -> other));
    }

    private static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Double.toString(value.getDoubleValue());
            default -> value.toString().strip();
        };
    }
}
