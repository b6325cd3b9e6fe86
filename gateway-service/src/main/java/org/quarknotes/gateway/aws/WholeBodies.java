package org.quarknotes.gateway.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import org.quarknotes.gateway.config.GatewayConfig;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** Reads bodies that must be there as a whole before anybody can be asked. */
@Singleton
final class WholeBodies {
    private final Vertx vertx;
    private final Duration patience;

    WholeBodies(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.patience = config.limits().bodyTimeout();
    }

    /** The body, if it comes in time and is not too long; every failure is a {@link Refused}. */
    Future<Buffer> read(Exchange exchange) {
        Promise<Buffer> body = Promise.promise();
        var timer = vertx.setTimer(patience.toMillis(), over -> body.tryFail(late()));
        exchange.arrival()
                .body()
                .whole()
                .onSuccess(body::tryComplete)
                .onFailure(
                        failure -> body.tryFail(failure instanceof Refused refused ? refused : Refused.clientLeft()));
        return body.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /**
     * A body as text.
     *
     * @throws Refused when it is not UTF-8
     */
    static String text(Buffer body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(ProblemType.MALFORMED_BODY, "The body is not valid UTF-8.");
        }
    }

    private Refused late() {
        return new Refused(
                ProblemType.REQUEST_TIMEOUT, "The body was not complete within %d ms.".formatted(patience.toMillis()));
    }
}
