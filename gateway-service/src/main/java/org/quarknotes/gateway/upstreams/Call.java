package org.quarknotes.gateway.upstreams;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.TimeoutException;
import org.quarknotes.gateway.domain.CircuitBreaker.Pass;
import org.quarknotes.gateway.domain.Replica;
import org.quarknotes.gateway.domain.Verdict;
import org.quarknotes.gateway.exchange.Refused;

/**
 * Leave to ask one replica of a service once. Holds a place among the requests under way until it has {@link #ended()} or
 * {@link #failed}, exactly one of which must be called, and tells breaker and replicas how it went.
 */
final class Call {
    private final Service service;
    private final Replica replica;
    private final Pass.Granted pass;
    private Verdict verdict = Verdict.NONE;

    Call(Service service, Replica replica, Pass.Granted pass) {
        this.service = service;
        this.replica = replica;
        this.pass = pass;
    }

    Replica replica() {
        return replica;
    }

    Service service() {
        return service;
    }

    /** A request on a connection of its own, its head not sent yet. */
    Future<HttpClientRequest> request(HttpMethod method, String uri) {
        return service.pool()
                .request(replica.target(), method, uri)
                .recover(failure -> Future.failedFuture(refusal(failure)));
    }

    private Refused refusal(Throwable failure) {
        return switch (failure) {
            case ConnectionPoolTooBusyException _, TimeoutException _ -> service.overloaded();
            default -> service.unreachable();
        };
    }

    /** The head of the answer is here. What follows may take its time, and says less. */
    void answered(int status) {
        verdict = isFailure(status) ? Verdict.BAD : Verdict.GOOD;
        service.breaker().ifPresent(breaker -> breaker.report(pass, verdict));
        if (verdict == Verdict.BAD) {
            service.replicas().failed(replica);
        } else {
            service.replicas().answered(replica);
        }
    }

    /** The answer is complete. */
    void ended() {
        service.pool().leave();
        if (verdict == Verdict.GOOD) {
            service.replicas().succeeded(replica);
        }
    }

    /**
     * There will be no answer, or not all of it.
     *
     * @param why {@link Verdict#BAD} if that is the service's fault, else {@link Verdict#NONE}
     */
    void failed(Verdict why) {
        service.pool().leave();
        switch (verdict) {
            case NONE -> {
                service.breaker().ifPresent(breaker -> breaker.report(pass, why));
                settle(why);
            }
            case GOOD -> {
                if (why == Verdict.BAD) {
                    service.breaker().ifPresent(breaker -> breaker.revoke());
                    settle(why);
                }
            }
            case BAD -> {}
        }
    }

    private void settle(Verdict why) {
        if (why == Verdict.BAD) {
            service.replicas().failed(replica);
        } else {
            service.replicas().gaveUp(replica);
        }
    }

    /** What a service answers when it, or what it stands before, cannot do its work; 500 is one request's bad luck. */
    private static boolean isFailure(int status) {
        return status == 502 || status == 503 || status == 504;
    }
}
