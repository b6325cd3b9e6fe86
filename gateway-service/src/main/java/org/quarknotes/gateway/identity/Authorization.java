package org.quarknotes.gateway.identity;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.quarknotes.gateway.domain.Authentication.Authorizer;
import org.quarknotes.gateway.domain.Caller;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.RequestFields;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/**
 * Has requests judged by an authorizer. What it says of the caller is for the gateway's own policies and templates; the
 * service behind is told nothing that the client did not send, for it must not believe such a thing.
 */
final class Authorization {
    /** There is no registered scheme for credentials that only somebody else understands. */
    private static final String CHALLENGE = "Custom realm=\"quarknotes\"";

    private final Set<String> credentials;
    private final Asking asking;
    private final Judgements judgements;

    Authorization(Authorizer authorizer, Asking asking, Judgements judgements) {
        this.credentials = authorizer.fields().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.asking = asking;
        this.judgements = judgements;
    }

    /** Whoever the authorizer says that calls. */
    Future<Caller> caller(Exchange exchange) {
        var shown = RequestFields.named(exchange.received(), credentials);
        if (shown.isEmpty() && !credentials.isEmpty()) {
            throw Credentials.unauthenticated(
                    "This operation needs a credential, in one of the fields "
                            + credentials.stream().sorted().toList() + ".",
                    CHALLENGE);
        }
        var question = Question.about(exchange, shown);
        return judgements.about(question, asking, exchange.doubt()).map(Authorization::allowed);
    }

    private static Caller allowed(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Allowed(var caller) -> caller;
            case Judgement.Forbidden() ->
                throw new Refused(ProblemType.FORBIDDEN, "This operation is not for whoever asked for it.");
            case Judgement.Unauthenticated() ->
                throw Credentials.unauthenticated("The credential is not valid, or no longer.", CHALLENGE);
        };
    }

    /** A credential that was meant for the authorizer goes no further. */
    List<Field> withoutCredentials(List<Field> fields) {
        var rest = Credentials.withoutApiKey(fields);
        return credentials.contains(Credentials.AUTHORIZATION)
                ? Identification.without(rest, Credentials.AUTHORIZATION)
                : rest;
    }
}
