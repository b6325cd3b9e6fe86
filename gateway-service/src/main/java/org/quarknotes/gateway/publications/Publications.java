package org.quarknotes.gateway.publications;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.vertx.core.Future;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.RequestIds;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule.Destination;
import org.quarknotes.gateway.domain.Rule.Publication;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;

/** Announces calls that were answered with success. An announcement never makes an answer fail. */
@Singleton
final class Publications implements PolicyKind {
    private final SnsMessages messages;
    private final Instance<KafkaRecords> records;
    private final RequestIds ids;
    private final InstantSource clock;

    Publications(SnsMessages messages, Instance<KafkaRecords> records, RequestIds ids, InstantSource clock) {
        this.messages = messages;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.PUBLICATION;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Publication.class).map(this::policy);
    }

    private Policy policy(Publication publication) {
        return switch (publication.to()) {
            case Destination.Kafka(var topic) -> intoKafka(publication.type(), topic);
            case Destination.Sns sns -> intoSns(publication.type(), sns);
        };
    }

    private Policy intoKafka(String type, String topic) {
        if (!records.isResolvable()) {
            throw new IllegalArgumentException(
                    "policy publish: this shape of the gateway has no Kafka client; publish to sns");
        }
        var kafka = records.get();
        return (exchange, next) -> next.respond(exchange).onSuccess(answer -> {
            if (succeeded(answer)) {
                kafka.send(topic, event(type, exchange, answer));
            }
        });
    }

    private Policy intoSns(String type, Destination.Sns sns) {
        return (exchange, next) -> next.respond(exchange)
                .compose(answer -> succeeded(answer)
                        ? messages.send(sns, event(type, exchange, answer)).map(answer)
                        : Future.succeededFuture(answer));
    }

    private static boolean succeeded(Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private CallEvent event(String type, Exchange exchange, Answer answer) {
        var call = new CallEvent.Call(
                exchange.method(),
                exchange.routeId(),
                answer.status(),
                exchange.caller().map(Caller::subject),
                exchange.requestId());
        return new CallEvent(ids.next(), type, clock.instant(), call, traceparent());
    }

    private static Optional<String> traceparent() {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, HashMap::put);
        return Optional.ofNullable(carrier.get("traceparent"));
    }
}
