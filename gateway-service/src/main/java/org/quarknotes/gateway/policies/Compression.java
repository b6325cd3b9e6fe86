package org.quarknotes.gateway.policies;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quarknotes.gateway.domain.AcceptedCodings;
import org.quarknotes.gateway.domain.Compressible;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Rule;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Answer.Body.Streamed;
import org.quarknotes.gateway.exchange.Answer.Body.Whole;
import org.quarknotes.gateway.exchange.Background;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;

/**
 * Compresses answers for clients that accept gzip. Streamed bodies are compressed on the event loop, a chunk of some
 * kilobytes at a time, which is tenths of a millisecond; long ones that are all here already, elsewhere.
 */
@Singleton
final class Compression implements PolicyKind {
    private static final int SHORT = 32 << 10;
    private static final Set<String> OF_THE_PLAIN_BODY = Set.of("content-length", "accept-ranges");

    private final Background background;

    Compression(Background background) {
        this.background = background;
    }

    @Override
    public Place place() {
        return Place.COMPRESSION;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return route.rule(Rule.Compression.class)
                .map(rule -> (exchange, next) ->
                        next.respond(exchange).compose(answer -> answer(rule.from(), exchange, answer)));
    }

    private Future<Answer> answer(long from, Exchange exchange, Answer answer) {
        if (!Compressible.mayBe(answer.status(), answer.fields())) {
            return Future.succeededFuture(answer);
        }
        var varying = answer.with(Compressible.varying(answer.fields()));
        var accepted = AcceptedCodings.of(exchange.request().headers().getAll("accept-encoding"));
        boolean wanted = accepted.needsGzip() || (accepted.prefersGzip() && length(answer) >= from);
        return wanted ? compressed(exchange, varying) : Future.succeededFuture(varying);
    }

    private static long length(Answer answer) {
        return switch (answer.body()) {
            case Whole(var bytes) -> bytes.length();
            case Streamed streamed -> streamed.length();
            case Answer.Body.None(), Answer.Body.Upgraded() -> 0;
        };
    }

    private Future<Answer> compressed(Exchange exchange, Answer plain) {
        return switch (plain.body()) {
            case Whole(var bytes) ->
                whole(bytes).map(gzip -> new Answer(plain.status(), coded(plain.fields()), new Whole(gzip)));
            case Streamed streamed ->
                Future.succeededFuture(
                        new Answer(plain.status(), coded(plain.fields()), compressed(exchange, streamed)));
            case Answer.Body.None(), Answer.Body.Upgraded() -> Future.succeededFuture(plain);
        };
    }

    private Future<Buffer> whole(Buffer bytes) {
        return bytes.length() <= SHORT
                ? Future.succeededFuture(Gzip.whole(bytes))
                : background.run(() -> Gzip.whole(bytes));
    }

    private static Streamed compressed(Exchange exchange, Streamed plain) {
        if (exchange.method().equals("HEAD")) {
            return new Streamed(plain.bytes(), Streamed.UNKNOWN, plain.abandon());
        }
        var gzip = new GzipStream(plain.bytes());
        return new Streamed(gzip, Streamed.UNKNOWN, () -> {
            gzip.abandon();
            plain.abandon().run();
        });
    }

    private static List<Field> coded(List<Field> fields) {
        var coded = new ArrayList<>(fields);
        coded.removeIf(field -> OF_THE_PLAIN_BODY.contains(field.key()));
        coded.add(new Field("content-encoding", "gzip"));
        return coded;
    }
}
