package org.quarknotes.gateway.aws;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.exchange.Exchange;

/** Makes the events that functions are invoked with: what a service would be told over HTTP, in payload format 2.0. */
@Singleton
final class FunctionEvents {
    private final OpenTelemetry telemetry;
    private final InstantSource clock;

    FunctionEvents(OpenTelemetry telemetry, InstantSource clock) {
        this.telemetry = telemetry;
        this.clock = clock;
    }

    Buffer event(Exchange exchange, Buffer body) {
        return Buffer.buffer(new FunctionEvent(exchange, head(exchange, body), body, clock.instant()).toJson());
    }

    /** All that a service would be told; the trace context is what an HTTP client would have added. */
    private List<Field> head(Exchange exchange, Buffer body) {
        var head = new ArrayList<>(exchange.fields());
        head.addAll(exchange.client().fields());
        head.add(new Field("host", exchange.host()));
        head.add(new Field(Exchange.REQUEST_ID, exchange.requestId()));
        if (body.length() > 0) {
            head.add(new Field("content-length", Integer.toString(body.length())));
        }
        telemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current(), head, (fields, name, value) -> fields.add(new Field(name, value)));
        return head;
    }
}
