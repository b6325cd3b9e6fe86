package org.quarknotes.gateway.upstreams;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quarknotes.gateway.domain.Replica;
import org.quarknotes.gateway.domain.Verdict;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/**
 * Asks a service, and perhaps once more. Again is only asked what may be asked any number of times (RFC 9110, section
 * 9.2.2), when nothing of an answer has been sent on, while there is time, and within the service's budget.
 */
final class Attempts {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");

    /** Says that the request was not taken on, where 502 and 504 may come after work that is as good as done. */
    private static final int UNAVAILABLE = 503;

    private final Errand errand;
    private final Service service;
    private final Watch watch;
    private final long deadline;
    private final List<Replica> tried = new ArrayList<>(2);

    Attempts(Errand errand, Service service, Watch watch) {
        this.errand = errand;
        this.service = service;
        this.watch = watch;
        this.deadline = System.nanoTime() + errand.terms().timeouts().total().toNanos();
    }

    Future<Answer> answer() {
        service.requested();
        return ask();
    }

    private Future<Answer> ask() {
        var call = service.call(tried);
        tried.add(call.replica());
        var answer = new Attempt(errand, call, new Patience(errand.terms(), deadline), watch).answer();
        return mayBeRepeated() ? answer.transform(this::orElseAgain) : answer;
    }

    private boolean mayBeRepeated() {
        return tried.size() <= errand.terms().retries()
                && IDEMPOTENT.contains(errand.exchange().method());
    }

    private Future<Answer> orElseAgain(AsyncResult<Answer> result) {
        if (!worthRepeating(result) || !isStillWanted() || !service.mayRetry()) {
            return same(result);
        }
        if (result.succeeded()) {
            result.result().abandon();
        }
        return Future.succeededFuture()
                .compose(again -> ask())
                .recover(refused -> isFaultOfService(refused) || result.succeeded()
                        ? Future.failedFuture(refused)
                        : Future.failedFuture(result.cause()));
    }

    private static boolean worthRepeating(AsyncResult<Answer> result) {
        return result.succeeded() ? result.result().status() == UNAVAILABLE : isFaultOfService(result.cause());
    }

    private boolean isStillWanted() {
        return System.nanoTime() - deadline < 0
                && errand.exchange().arrival().body().repeatable()
                && !errand.exchange().response().closed();
    }

    /** Whether it broke or was late; all other refusals are made for what the client did, or to spare the service. */
    private static boolean isFaultOfService(Throwable failure) {
        return failure instanceof Refused refused
                && (refused.type() == ProblemType.UPSTREAM_UNAVAILABLE
                        || refused.type() == ProblemType.UPSTREAM_TIMEOUT);
    }

    static Verdict verdict(Throwable failure) {
        return isFaultOfService(failure) ? Verdict.BAD : Verdict.NONE;
    }

    private static Future<Answer> same(AsyncResult<Answer> result) {
        return result.succeeded() ? Future.succeededFuture(result.result()) : Future.failedFuture(result.cause());
    }
}
