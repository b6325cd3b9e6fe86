package org.quarknotes.gateway.http;

import jakarta.inject.Singleton;
import org.quarknotes.gateway.aws.AwsIntegrations;
import org.quarknotes.gateway.domain.Integration.Aws;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.Integration.Lambda;
import org.quarknotes.gateway.domain.Integration.Mock;
import org.quarknotes.gateway.domain.Integration.Page;
import org.quarknotes.gateway.domain.Integration.Redirect;
import org.quarknotes.gateway.domain.Integration.Refusal;
import org.quarknotes.gateway.domain.Route;
import org.quarknotes.gateway.exchange.Responder;
import org.quarknotes.gateway.portal.Pages;
import org.quarknotes.gateway.upstreams.Forwarding;
import org.quarknotes.gateway.upstreams.WebSockets;

/** Finds who answers the requests of a route. */
@Singleton
final class Integrations {
    private final Forwarding forwarding;
    private final WebSockets webSockets;
    private final AwsIntegrations aws;
    private final Pages pages;

    Integrations(Forwarding forwarding, WebSockets webSockets, AwsIntegrations aws, Pages pages) {
        this.forwarding = forwarding;
        this.webSockets = webSockets;
        this.aws = aws;
        this.pages = pages;
    }

    Responder responder(Route route) {
        return switch (route.integration()) {
            case Http http when http.webSocket() -> webSockets.responder(http, forwarding.responder(route, http));
            case Http http -> forwarding.responder(route, http);
            case Lambda lambda -> aws.responder(lambda);
            case Aws service -> aws.responder(service);
            case Mock(var reply) -> FixedAnswers.mock(reply);
            case Refusal refusal -> FixedAnswers.refusal(refusal);
            case Redirect redirect -> FixedAnswers.redirect(redirect);
            case Page page -> pages.responder(page);
        };
    }
}
