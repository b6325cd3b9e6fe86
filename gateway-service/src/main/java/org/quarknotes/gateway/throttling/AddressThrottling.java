package org.quarknotes.gateway.throttling;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.quarknotes.gateway.domain.AddressBlock;
import org.quarknotes.gateway.domain.Authentication;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.domain.Throttle.Subject;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Peer;
import org.quarknotes.gateway.exchange.Policy;
import org.quarknotes.gateway.exchange.PolicyKind;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.Responder;

/**
 * Counts by address the requests of those whom nobody knows: all on public routes, and elsewhere those that turn out to
 * have no good credential. So a caller who is known shares no limit with strangers behind the same address.
 */
@Singleton
final class AddressThrottling implements PolicyKind {
    private final Throttles throttles;

    AddressThrottling(Throttles throttles) {
        this.throttles = throttles;
    }

    @Override
    public Place place() {
        return Place.ADDRESS_THROTTLE;
    }

    @Override
    public Optional<Policy> of(Route route) {
        return throttles.of(route, Subject.ADDRESS).map(buckets -> switch (route.authentication()) {
            case Authentication.Public() -> (exchange, next) -> passAnonymous(buckets, exchange, next);
            case Authentication.Jwt _, Authentication.ApiKey _, Authentication.Custom _ ->
                (exchange, next) -> passToIdentity(buckets, exchange, next);
        });
    }

    private static Future<Answer> passAnonymous(Buckets buckets, Exchange exchange, Responder next) {
        var address = exchange.peer().address();
        if (isUnknown(address)) {
            return next.respond(exchange);
        }
        var refusal = buckets.spend(exchange, AddressBlock.of(address));
        return refusal.isPresent() ? Future.failedFuture(refusal.get()) : next.respond(exchange);
    }

    private static Future<Answer> passToIdentity(Buckets buckets, Exchange exchange, Responder next) {
        var address = exchange.peer().address();
        if (isUnknown(address)) {
            return next.respond(exchange);
        }
        var block = AddressBlock.of(address);
        buckets.refusal(block).ifPresent(exchange::doubt);
        return Future.succeededFuture(exchange)
                .compose(next::respond)
                .recover(failure -> Future.failedFuture(
                        isFailedCredential(exchange, failure)
                                ? buckets.spend(exchange, block)
                                        .<Throwable>map(refused -> refused)
                                        .orElse(failure)
                                : failure));
    }

    /** To count all of those together would let one lock out the others. */
    private static boolean isUnknown(String address) {
        return address.equals(Peer.UNKNOWN);
    }

    private static boolean isFailedCredential(Exchange exchange, Throwable failure) {
        return exchange.caller().isEmpty()
                && failure instanceof Refused refused
                && (refused.type().status() == 401 || refused.type().status() == 403);
    }
}
