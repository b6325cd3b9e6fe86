package org.quarknotes.gateway.identity;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Authentication.Judge;
import org.quarknotes.gateway.domain.Shared;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.exchange.Functions;

/** Those who are asked whether a request may pass. All routes of one authorizer share what it said. */
@Singleton
final class Authorizers {
    private final Vertx vertx;
    private final Instance<Functions> functions;
    private final Ticks ticks;
    private final HttpJudges judges;
    private final Shared<Authorizer, Authorization> all = new Shared<>(this::made);

    Authorizers(Vertx vertx, Instance<Functions> functions, Ticks ticks) {
        this.vertx = vertx;
        this.functions = functions;
        this.ticks = ticks;
        this.judges = new HttpJudges(vertx);
    }

    Authorization authorization(Authorizer authorizer) {
        return all.of(authorizer);
    }

    private Authorization made(Authorizer authorizer) {
        return new Authorization(authorizer, asking(authorizer), new Judgements(authorizer, vertx, ticks));
    }

    private Asking asking(Authorizer authorizer) {
        return switch (authorizer.judge()) {
            case Judge.Http(var url) -> judges.at(url, authorizer.timeout());
            case Judge.Function(var name) -> {
                if (functions.isUnsatisfied()) {
                    throw new IllegalArgumentException("this gateway is built without functions to ask");
                }
                yield Asking.function(functions.get(), name, authorizer.timeout());
            }
        };
    }
}
