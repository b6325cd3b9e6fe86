package org.quarknotes.notify.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.notify.domain.InboxRejection;
import org.quarknotes.notify.domain.Inboxes.InvalidCursor;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;

/** Says of each rejection which problem it is. */
class InboxRejections {
    @ServerExceptionMapper
    public Response rejected(InboxRejection rejection, RoutingContext request) {
        var type =
                switch (rejection) {
                    case InboxRejection.NoSuchNotification _ -> ProblemType.NOT_FOUND;
                    case InboxRejection.PersonGone _ -> ProblemType.NOT_FOUND;
                    case InboxRejection.StalePreferences _ -> ProblemType.STALE_VERSION;
                };
        return ProblemAnswers.answer(new ProblemException(type, String.valueOf(rejection.getMessage())), request);
    }

    @ServerExceptionMapper
    public Response invalid(InvalidCursor rejection, RoutingContext request) {
        var detail = String.valueOf(rejection.getMessage());
        return ProblemAnswers.answer(new ProblemException(ProblemType.INVALID_CURSOR, detail), request);
    }
}
