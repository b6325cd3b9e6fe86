package org.quarknotes.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {
    private static final SpanContext CAUSE = SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

    @Test
    void the_trace_of_a_cause_is_carried_to_its_effect() {
        try (var _ = Context.root().with(Span.wrap(CAUSE)).makeCurrent()) {
            var carried = TraceContext.current();

            assertThat(carried).contains("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            var effect = Span.fromContext(TraceContext.of(event(carried))).getSpanContext();
            assertThat(effect.getTraceId()).isEqualTo(CAUSE.getTraceId());
            assertThat(effect.getSpanId()).isEqualTo(CAUSE.getSpanId());
            assertThat(effect.isSampled()).isTrue();
            assertThat(effect.isRemote()).isTrue();
        }
    }

    @Test
    void what_is_not_traced_carries_nothing() {
        try (var _ = Context.root().makeCurrent()) {
            assertThat(TraceContext.current()).isEmpty();
        }
        assertThat(TraceContext.of(event(Optional.empty()))).isEqualTo(Context.root());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "00-0af7-b7ad-01"})
    void a_damaged_trace_begins_a_new_one(String traceparent) {
        var context = TraceContext.of(event(Optional.of(traceparent)));

        assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
    }

    private static Event event(Optional<String> traceparent) {
        var event = Events.event(1, "a");
        return new Event(event.id(), event.type(), event.source(), "a", 1, event.time(), event.data(), traceparent);
    }
}
