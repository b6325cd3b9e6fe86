package org.quarknotes.notes.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.notes.domain.NoteRejection;
import org.quarknotes.notes.domain.People.PeopleUnavailable;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.rest.ProblemAnswers;

/** Says of each rejection which problem it is. */
class NoteRejections {
    @ServerExceptionMapper
    public Response rejected(NoteRejection rejection, RoutingContext request) {
        return ProblemAnswers.answer(problem(rejection), request);
    }

    @ServerExceptionMapper
    public Response unavailable(PeopleUnavailable failure, RoutingContext request) {
        var detail = "It cannot be found out at the moment whether this user exists.";
        return ProblemAnswers.answer(new ProblemException(ProblemType.UPSTREAM_UNAVAILABLE, detail), request);
    }

    private static ProblemException problem(NoteRejection rejection) {
        var message = String.valueOf(rejection.getMessage());
        return switch (rejection) {
            case NoteRejection.NoSuchNote r -> new ProblemException(ProblemType.NOTE_NOT_FOUND, message);
            case NoteRejection.NoSuchUser r -> new ProblemException(ProblemType.USER_NOT_FOUND, message);
            case NoteRejection.RoleTooLow r -> new ProblemException(ProblemType.FORBIDDEN, message);
            case NoteRejection.StaleVersion r -> new ProblemException(ProblemType.STALE_VERSION, message);
            case NoteRejection.Trashed r -> new ProblemException(ProblemType.NOTE_TRASHED, message);
            case NoteRejection.InvalidCursor r -> new ProblemException(ProblemType.INVALID_CURSOR, message);
            case NoteRejection.NoSuchVersion r -> new ProblemException(ProblemType.NOT_FOUND, message);
            case NoteRejection.NoSuchGrant r -> new ProblemException(ProblemType.NOT_FOUND, message);
            case NoteRejection.KeyReused r -> new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, message);
            case NoteRejection.RequestInProgress r -> new ProblemException(ProblemType.REQUEST_IN_PROGRESS, message);
            case NoteRejection.BatchFailed r -> ProblemException.batchFailed(r.position(), problem(r.why()));
            case NoteRejection.SharedWithOneself r -> ProblemException.invalid("userId", message);
        };
    }
}
