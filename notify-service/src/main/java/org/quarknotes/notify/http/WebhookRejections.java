package org.quarknotes.notify.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.notify.domain.webhooks.WebhookRejection;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;

/** Says of each rejection which problem it is. */
class WebhookRejections {
    @ServerExceptionMapper
    public Response rejected(WebhookRejection rejection, RoutingContext request) {
        return ProblemAnswers.answer(problem(rejection), request);
    }

    private static ProblemException problem(WebhookRejection rejection) {
        var message = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case WebhookRejection.NoSuchWebhook _ -> new ProblemException(ProblemType.NOT_FOUND, message);
            case WebhookRejection.NobodyThere _ -> new ProblemException(ProblemType.UNAUTHENTICATED, message);
            case WebhookRejection.TooManyWebhooks _ -> ProblemException.invalid("url", message);
        };
    }
}
