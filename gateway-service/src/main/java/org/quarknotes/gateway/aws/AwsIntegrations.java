package org.quarknotes.gateway.aws;

import jakarta.inject.Singleton;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Integration.Lambda;
import org.quarknotes.gateway.exchange.Responder;

/** The integrations of this package. */
@Singleton
public final class AwsIntegrations {
    private final AwsForwarding services;
    private final FunctionForwarding functions;

    AwsIntegrations(AwsForwarding services, FunctionForwarding functions) {
        this.services = services;
        this.functions = functions;
    }

    /** Answers by a call of this service. */
    public Responder responder(Aws to) {
        return services.responder(to);
    }

    /** Answers by invoking this function. */
    public Responder responder(Lambda to) {
        return functions.responder(to);
    }
}
