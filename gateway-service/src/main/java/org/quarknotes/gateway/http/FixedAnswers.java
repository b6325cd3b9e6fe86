package org.quarknotes.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.FieldEdits;
import org.quarknotes.gateway.domain.Integration.Redirect;
import org.quarknotes.gateway.domain.Integration.Refusal;
import org.quarknotes.gateway.domain.Integration.Reply;
import org.quarknotes.gateway.domain.RedirectTarget;
import org.quarknotes.gateway.exchange.Answer;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.gateway.exchange.RequestValues;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.problems.ProblemType;

/** Answers that are written in the route file. What is wrong with them is found when they are put in force. */
final class FixedAnswers {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private FixedAnswers() {}

    static Responder mock(Reply reply) {
        require(reply.status() >= 200 && reply.status() <= 599, "a mock answers with a status from 200 to 599");
        require(
                reply.body().isEmpty() || !WITHOUT_BODY.contains(reply.status()),
                "an answer with status " + reply.status() + " has no body");
        reply.fields().forEach(FieldEdits::requireSendable);
        if (WITHOUT_BODY.contains(reply.status())) {
            return exchange -> Future.succeededFuture(Answer.of(reply.status(), reply.fields()));
        }
        return exchange ->
                Future.succeededFuture(Answer.of(reply.status(), reply.fields(), Buffer.buffer(reply.body())));
    }

    static Responder refusal(Refusal refusal) {
        var type = ProblemType.ofSlug(refusal.problem())
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no problem type '" + refusal.problem() + "'"));
        return exchange -> Future.failedFuture(new Refused(type, refusal.detail()));
    }

    static Responder redirect(Redirect redirect) {
        require(REDIRECTS.contains(redirect.status()), "a redirect has a status of " + REDIRECTS);
        var target = new RedirectTarget(redirect.to());
        return exchange -> Future.succeededFuture(
                Answer.of(redirect.status(), List.of(new Field("location", location(exchange, target)))));
    }

    private static String location(Exchange exchange, RedirectTarget target) {
        var values = new RequestValues(exchange, "");
        return target.location(
                template -> values.fill(template, PathText::encoded),
                exchange.arrival().target().query());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
