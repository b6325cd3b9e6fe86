package org.quarknotes.users.http;

import static org.quarknotes.problems.ProblemType.EMAIL_TAKEN;
import static org.quarknotes.problems.ProblemType.FORBIDDEN;
import static org.quarknotes.problems.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static org.quarknotes.problems.ProblemType.INVALID_CREDENTIALS;
import static org.quarknotes.problems.ProblemType.INVALID_CURSOR;
import static org.quarknotes.problems.ProblemType.INVALID_REFRESH_TOKEN;
import static org.quarknotes.problems.ProblemType.NOT_FOUND;
import static org.quarknotes.problems.ProblemType.OVERLOADED;
import static org.quarknotes.problems.ProblemType.RATE_LIMITED;
import static org.quarknotes.problems.ProblemType.STALE_VERSION;
import static org.quarknotes.problems.ProblemType.USER_NOT_FOUND;
import static org.quarknotes.problems.ProblemType.WRONG_PASSWORD;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;
import org.quarknotes.users.domain.InvalidCursor;
import org.quarknotes.users.domain.Rejection;

/** Says of each rejection which problem it is. */
class Rejections {
    private static final int SECONDS_TO_CALM_DOWN = 1;

    @ServerExceptionMapper
    public Response rejected(Rejection rejection, RoutingContext request) {
        var type = typeOf(rejection);
        var answer = Response.fromResponse(answer(type, request));
        return switch (rejection) {
            case Rejection.InvalidCredentials _, Rejection.InvalidRefreshToken _ ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"quarknotes\"")
                        .build();
            case Rejection.Overloaded _ ->
                answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_CALM_DOWN).build();
            case Rejection.GuessedTooOften guessed ->
                answer.header(HttpHeaders.RETRY_AFTER, guessed.until().toSeconds())
                        .build();
            case Rejection.EmailTaken _,
                    Rejection.WrongPassword _,
                    Rejection.UserNotFound _,
                    Rejection.NothingThere _,
                    Rejection.Stale _,
                    Rejection.Forbidden _,
                    Rejection.KeyReused _ -> answer.build();
        };
    }

    @ServerExceptionMapper
    public Response invalid(InvalidCursor rejection, RoutingContext request) {
        return answer(INVALID_CURSOR, request);
    }

    private static Response answer(ProblemType type, RoutingContext request) {
        return ProblemAnswers.answer(new ProblemException(type, type.explanation()), request);
    }

    private static ProblemType typeOf(Rejection rejection) {
        return switch (rejection) {
            case Rejection.EmailTaken _ -> EMAIL_TAKEN;
            case Rejection.InvalidCredentials _ -> INVALID_CREDENTIALS;
            case Rejection.InvalidRefreshToken _ -> INVALID_REFRESH_TOKEN;
            case Rejection.WrongPassword _ -> WRONG_PASSWORD;
            case Rejection.UserNotFound _ -> USER_NOT_FOUND;
            case Rejection.NothingThere _ -> NOT_FOUND;
            case Rejection.Stale _ -> STALE_VERSION;
            case Rejection.Forbidden _ -> FORBIDDEN;
            case Rejection.GuessedTooOften _ -> RATE_LIMITED;
            case Rejection.KeyReused _ -> IDEMPOTENCY_KEY_REUSED;
            case Rejection.Overloaded _ -> OVERLOADED;
        };
    }
}
