package org.quarknotes.users.http;

import static org.quarknotes.problems.ProblemType.EMAIL_TAKEN;
import static org.quarknotes.problems.ProblemType.INVALID_CREDENTIALS;
import static org.quarknotes.problems.ProblemType.INVALID_REFRESH_TOKEN;
import static org.quarknotes.problems.ProblemType.OVERLOADED;
import static org.quarknotes.problems.ProblemType.USER_NOT_FOUND;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;
import org.quarknotes.users.domain.Rejection;

/** Says of each rejection which problem it is. */
class Rejections {
    private static final int SECONDS_TO_CALM_DOWN = 1;

    @ServerExceptionMapper
    public Response rejected(Rejection rejection, RoutingContext request) {
        var type = typeOf(rejection);
        var answer =
                Response.fromResponse(ProblemAnswers.answer(new ProblemException(type, type.explanation()), request));
        return switch (type.status()) {
            case 401 ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"quarknotes\"")
                        .build();
            case 503 ->
                answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_CALM_DOWN).build();
            default -> answer.build();
        };
    }

    private static ProblemType typeOf(Rejection rejection) {
        return switch (rejection) {
            case Rejection.EmailTaken r -> EMAIL_TAKEN;
            case Rejection.InvalidCredentials r -> INVALID_CREDENTIALS;
            case Rejection.InvalidRefreshToken r -> INVALID_REFRESH_TOKEN;
            case Rejection.UserNotFound r -> USER_NOT_FOUND;
            case Rejection.Overloaded r -> OVERLOADED;
        };
    }
}
