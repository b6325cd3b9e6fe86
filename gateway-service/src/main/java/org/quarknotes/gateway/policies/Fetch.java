package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarknotes.gateway.domain.CacheKey;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Keepable;
import org.quarknotes.gateway.domain.Preconditions;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Answer.Body;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.gateway.policies.Flights.Flight;

/** Asks the service for what the cache cannot answer, and keeps the answer if it may be kept. */
final class Fetch {
    private final CachePlace place;
    private final Exchange exchange;
    private final Responder service;
    private final Want want;
    private final List<Field> request;
    private final long asked;

    /**
     * What for.
     *
     * @param mayKeep false for HEAD, whose answer lacks the body
     * @param stale what is kept, but too old for this request
     */
    record Want(CacheKey key, boolean mayKeep, Optional<KeptAnswer> stale) {}

    Fetch(CachePlace place, Exchange exchange, Responder service, Want want) {
        this.place = place;
        this.exchange = exchange;
        this.service = service;
        this.want = want;
        this.request = exchange.fields();
        this.asked = place.now();
    }

    /** With nobody waiting for it. */
    Future<Answer> alone() {
        return on(place.flights().begin(want.key(), asked));
    }

    /** Lands the flight, whatever happens. */
    Future<Answer> on(Flight flight) {
        var conditions = want.mayKeep()
                ? want.stale().map(stale -> Preconditions.asking(stale.fields()))
                : Optional.<List<Field>>empty();
        return (conditions.isPresent() && !conditions.get().isEmpty()
                        ? validate(conditions.get(), flight)
                        : ask(flight, want.stale().isPresent() ? "fwd=stale" : "fwd=miss"))
                .onFailure(failed -> place.flights().land(flight));
    }

    private Future<Answer> ask(Flight flight, String why) {
        return service.respond(exchange).map(answer -> received(answer, flight, why));
    }

    /** Asks whether what is kept is still so; what the client has itself is not the question then. */
    private Future<Answer> validate(List<Field> conditions, Flight flight) {
        var stale = want.stale().orElseThrow();
        exchange.replaceFields(conditioned(conditions));
        return service.respond(exchange).compose(answer -> {
            exchange.replaceFields(request);
            if (answer.status() != 304) {
                return Future.succeededFuture(received(answer, flight, "fwd=stale; fwd-status=" + answer.status()));
            }
            drain(answer);
            return isAbout(stale, answer) ? Future.succeededFuture(refreshed(stale, answer, flight)) : askAgain(flight);
        });
    }

    /** A 304 for another version says nothing about the one that is kept (RFC 9111, section 4.3.4). */
    private static boolean isAbout(KeptAnswer stale, Answer answer) {
        var said = answer.values("etag");
        return said.isEmpty() || said.equals(Field.values(stale.fields(), "etag"));
    }

    private Future<Answer> askAgain(Flight flight) {
        place.store().forget(want.key());
        exchange.replaceFields(conditioned(List.of()));
        return ask(flight, "fwd=stale").onComplete(done -> exchange.replaceFields(request));
    }

    private Answer refreshed(KeptAnswer stale, Answer unchanged, Flight flight) {
        long now = place.now();
        var fields = stale.updated(unchanged.fields());
        var status = AnswerCache.status("fwd=stale; fwd-status=304");
        if (keepable(stale.status(), fields, now) instanceof Keepable.Yes yes) {
            var fresh = new KeptAnswer(stale.status(), fields, stale.body(), yes.freshness());
            keep(fresh, yes, flight);
            place.flights().land(flight);
            return fresh.given(request, now).and(status);
        }
        place.store().forget(want.key());
        place.flights().landApart(flight, now);
        return new KeptAnswer(stale.status(), fields, stale.body(), stale.freshness())
                .given(request, now)
                .and(status);
    }

    private Answer received(Answer answer, Flight flight, String why) {
        return switch (want.mayKeep()
                ? keepable(answer.status(), answer.fields(), place.now())
                : new Keepable.No("head")) {
            case Keepable.Yes yes -> recorded(answer, yes, flight, why);
            case Keepable.No(var reason) -> unkept(answer, flight, why + "; detail=" + reason);
        };
    }

    private Answer unkept(Answer answer, Flight flight, String why) {
        if (!want.mayKeep() || answer.status() == 304) {
            place.flights().land(flight);
        } else {
            if (answer.status() < 500) {
                place.store().forget(want.key());
            }
            place.flights().landApart(flight, place.now());
        }
        return answer.and(AnswerCache.status(why));
    }

    private Answer recorded(Answer answer, Keepable.Yes yes, Flight flight, String why) {
        var limit = place.rule().entryBytes();
        return switch (answer.body()) {
            case Body.Whole(var bytes)
            when bytes.length() <= limit -> {
                whole(answer, bytes, yes, flight);
                yield answer.and(AnswerCache.status(why + "; stored"));
            }
            case Body.None() -> {
                whole(answer, Buffer.buffer(), yes, flight);
                yield answer.and(AnswerCache.status(why + "; stored"));
            }
            case Body.Streamed streamed
            when streamed.length() <= limit ->
                recording(answer, streamed, yes, flight).and(AnswerCache.status(why + "; stored"));
            case Body.Streamed streamed
            when streamed.length() == Body.Streamed.UNKNOWN ->
                recording(answer, streamed, yes, flight).and(AnswerCache.status(why));
            case Body.Whole _, Body.Streamed _, Body.Upgraded _ -> unkept(answer, flight, why + "; detail=too-long");
        };
    }

    private Answer recording(Answer answer, Body.Streamed streamed, Keepable.Yes yes, Flight flight) {
        var recording = new Recording(
                streamed,
                place.rule().entryBytes(),
                bytes -> whole(answer, bytes, yes, flight),
                () -> place.flights().landApart(flight, place.now()));
        Runnable abandon = () -> {
            recording.giveUp();
            streamed.abandon().run();
        };
        return new Answer(answer.status(), answer.fields(), new Body.Streamed(recording, streamed.length(), abandon));
    }

    private void whole(Answer answer, Buffer bytes, Keepable.Yes yes, Flight flight) {
        keep(new KeptAnswer(answer.status(), answer.fields(), bytes, yes.freshness()), yes, flight);
        place.flights().land(flight);
    }

    private void keep(KeptAnswer answer, Keepable.Yes yes, Flight flight) {
        if (!flight.isOutdated() && answer.size() <= place.rule().entryBytes()) {
            place.store().keep(want.key(), request, yes.vary(), answer);
        }
    }

    private Keepable keepable(int status, List<Field> fields, long now) {
        return Keepable.of(status, fields, asked, now, place.rule().atMost().toSeconds());
    }

    private List<Field> conditioned(List<Field> conditions) {
        var fields = new ArrayList<>(request);
        fields.removeIf(field -> Preconditions.OF_READERS.contains(field.key()));
        fields.addAll(conditions);
        return fields;
    }

    /** Reads to its end what has no body, so that its connection is free again. */
    private static void drain(Answer answer) {
        if (answer.body() instanceof Body.Streamed streamed) {
            streamed.bytes()
                    .exceptionHandler(broken -> {})
                    .handler(nothing -> {})
                    .resume();
        }
    }
}
