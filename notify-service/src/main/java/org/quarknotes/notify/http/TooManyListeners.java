package org.quarknotes.notify.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;

/** There is no room for another stream now, but there may be soon. */
final class TooManyListeners extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Seconds; clients that wait are told not to come all at once by their own jitter. */
    private static final int RETRY_AFTER = 5;

    private final ProblemType type;

    TooManyListeners(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** Says so. */
    static class Mapper {
        @ServerExceptionMapper
        public Response refused(TooManyListeners refusal, RoutingContext request) {
            var problem = new ProblemException(refusal.type, String.valueOf(refusal.getMessage()));
            return Response.fromResponse(ProblemAnswers.answer(problem, request))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                    .build();
        }
    }
}
