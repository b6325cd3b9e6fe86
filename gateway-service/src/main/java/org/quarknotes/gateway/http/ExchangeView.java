package org.quarknotes.gateway.http;

import java.util.List;
import java.util.Locale;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.RouteMatch.RequestView;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.QueryParameters;

/** What the conditions of routes see of a request. */
record ExchangeView(Exchange exchange, RequestTarget target) implements RequestView {

    @Override
    public boolean hasHost(String host) {
        var authority = exchange.host().toLowerCase(Locale.ROOT);
        return authority.replaceFirst(":[0-9]*$", "").equals(host);
    }

    @Override
    public boolean hasField(String name, String value) {
        return exchange.request().headers().getAll(name).equals(List.of(value));
    }

    @Override
    public boolean hasParameter(String name, String value) {
        return List.of(value).equals(QueryParameters.of(target).get(name));
    }
}
