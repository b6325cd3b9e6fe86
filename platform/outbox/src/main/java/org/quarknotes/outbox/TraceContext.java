package org.quarknotes.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a cause over the time that an event waits. */
public final class TraceContext {
    private static final String HEADER = "traceparent";

    private TraceContext() {}

    /** The W3C {@code traceparent} of what runs now, if it is traced. */
    public static Optional<String> current() {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return Optional.ofNullable(carrier.get(HEADER));
    }

    /** The context whose children continue the event's trace. */
    public static Context of(Event event) {
        return event.traceparent()
                .map(value ->
                        W3CTraceContextPropagator.getInstance().extract(Context.root(), value, TraceparentOnly.GETTER))
                .orElseGet(Context::root);
    }

    private enum TraceparentOnly implements TextMapGetter<String> {
        GETTER;

        @Override
        public Iterable<String> keys(String value) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String value, String key) {
            return HEADER.equals(key) ? value : null;
        }
    }
}
