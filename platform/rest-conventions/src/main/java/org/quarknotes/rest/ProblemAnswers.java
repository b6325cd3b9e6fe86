package org.quarknotes.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.quarknotes.problems.Problem;
import org.quarknotes.problems.ProblemException;
import org.quarknotes.problems.ProblemType;
import org.quarknotes.tokens.InvalidApiKey;
import org.quarknotes.tokens.KeysUnavailable;

/**
 * Answers every exception that leaves a resource with a problem document. A service adds a mapper of its own for the
 * rejections of its domain, which calls {@link #answer(ProblemException, RoutingContext)}.
 */
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, RoutingContext request) {
        return answer(refusal, request);
    }

    /** No credentials were sent. */
    @ServerExceptionMapper
    public Response anonymous(UnauthorizedException refusal, RoutingContext request) {
        return answer(ProblemType.UNAUTHENTICATED, "This operation needs an access token or an API key.", request)
                .header(HttpHeaders.WWW_AUTHENTICATE, Challenges.ANONYMOUS)
                .build();
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException refusal, RoutingContext request) {
        var what = refusal.getCause() instanceof InvalidApiKey ? "API key" : "access token";
        return answer(ProblemType.UNAUTHENTICATED, "The %s is not valid, or no longer.".formatted(what), request)
                .header(HttpHeaders.WWW_AUTHENTICATE, Challenges.INVALID)
                .build();
    }

    /** A token of too little scope learns which it needs (RFC 6750, section 3.1). */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refusal, ResourceInfo operation, RoutingContext request) {
        var needs = Requirement.of(operation);
        var answer = answer(ProblemType.FORBIDDEN, needs.refusal(), request);
        if (!needs.scopes().isEmpty()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenges.insufficient(needs.scopes()));
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response keysUnavailable(KeysUnavailable failure, RoutingContext request) {
        LOG.warnf("nobody can be authenticated: %s", failure.getMessage());
        return answer(ProblemType.OVERLOADED, "Access tokens and API keys cannot be verified at the moment.", request)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    /**
     * What JAX-RS itself refuses: no such path, method, media type, and so on. Its {@code Allow} is kept; a patch of a
     * wrong type learns the right one (RFC 5789, 2.2).
     */
    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException refusal, RoutingContext request) {
        var original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        var type = ProblemType.ofStatus(original.getStatus());
        var answer = answer(type, type.explanation(), request);
        if (original.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        if (type == ProblemType.UNSUPPORTED_MEDIA_TYPE
                && HttpMethod.PATCH.equals(request.request().method())) {
            answer.header("Accept-Patch", "application/merge-patch+json");
        }
        return answer.build();
    }

    /** A client that leaves while it is written to is no failure of ours, and nobody is there to be answered. */
    @ServerExceptionMapper
    public Response unsent(IOException failure, RoutingContext request) {
        if (!request.response().closed()) {
            return broken(failure, request);
        }
        LOG.debugf("the client left: %s", failure.getMessage());
        return Response.serverError().build();
    }

    /** Once the head of an answer was sent, another cannot follow. */
    @ServerExceptionMapper
    public Response broken(Exception failure, RoutingContext request) {
        LOG.error("request failed", failure);
        if (request.response().headWritten()) {
            return Response.serverError().build();
        }
        return answer(ProblemType.INTERNAL_ERROR, "The request could not be completed.", request)
                .build();
    }

    /** The document for this request. */
    public static Response answer(ProblemException refusal, RoutingContext request) {
        return answer(refusal.toProblem(RequestId.of(request))).build();
    }

    private static Response.ResponseBuilder answer(ProblemType type, String detail, RoutingContext request) {
        return answer(new Problem(type, detail, RequestId.of(request)));
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson());
    }
}
