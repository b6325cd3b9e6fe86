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
import static org.quarknotes.problems.ProblemType.REQUEST_IN_PROGRESS;
import static org.quarknotes.problems.ProblemType.STALE_VERSION;
import static org.quarknotes.problems.ProblemType.UNAUTHENTICATED;
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
        var answer = Response.fromResponse(ProblemAnswers.answer(problem(rejection), request));
        return switch (rejection) {
            case Rejection.InvalidCredentials _, Rejection.InvalidRefreshToken _, Rejection.InvalidApiKey _ ->
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
                    Rejection.TooManyApiKeys _,
                    Rejection.RequestInProgress _,
                    Rejection.KeyReused _ -> answer.build();
        };
    }

    @ServerExceptionMapper
    public Response invalid(InvalidCursor rejection, RoutingContext request) {
        return ProblemAnswers.answer(problem(INVALID_CURSOR), request);
    }

    private static ProblemException problem(Rejection rejection) {
        return switch (rejection) {
            case Rejection.EmailTaken _ -> problem(EMAIL_TAKEN);
            case Rejection.InvalidCredentials _ -> problem(INVALID_CREDENTIALS);
            case Rejection.InvalidRefreshToken _ -> problem(INVALID_REFRESH_TOKEN);
            case Rejection.InvalidApiKey _ -> problem(UNAUTHENTICATED);
            case Rejection.WrongPassword _ -> problem(WRONG_PASSWORD);
            case Rejection.UserNotFound _ -> problem(USER_NOT_FOUND);
            case Rejection.NothingThere _ -> problem(NOT_FOUND);
            case Rejection.Stale _ -> problem(STALE_VERSION);
            case Rejection.Forbidden _ -> problem(FORBIDDEN);
            case Rejection.GuessedTooOften _ -> problem(RATE_LIMITED);
            case Rejection.KeyReused _ -> problem(IDEMPOTENCY_KEY_REUSED);
            case Rejection.RequestInProgress _ -> problem(REQUEST_IN_PROGRESS);
            case Rejection.Overloaded _ -> problem(OVERLOADED);
            // The limit is on the names: the reader of a list of more could not tell what is what.
            case Rejection.TooManyApiKeys _ -> ProblemException.invalid("name", String.valueOf(rejection.getMessage()));
        };
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, type.explanation());
    }
}
