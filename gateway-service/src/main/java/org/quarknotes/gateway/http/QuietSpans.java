package org.quarknotes.gateway.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps query strings out of traces: they hold what people look for, and e-mail addresses. Attributes of a span cannot
 * be removed, so they are overwritten.
 */
@ApplicationScoped
class QuietSpans implements SpanProcessor {
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> WHOLE = AttributeKey.stringKey("url.full");
    private static final String HIDDEN = "hidden";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, HIDDEN);
        }
        var whole = span.getAttribute(WHOLE);
        if (whole != null && whole.indexOf('?') >= 0) {
            span.setAttribute(WHOLE, whole.substring(0, whole.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
