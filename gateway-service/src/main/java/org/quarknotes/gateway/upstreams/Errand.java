package org.quarknotes.gateway.upstreams;

import java.util.ArrayList;
import java.util.List;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Integration.Http;
import org.quarknotes.gateway.domain.RequestTarget;
import org.quarknotes.gateway.domain.Template;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.PathText;
import org.quarknotes.gateway.exchange.RequestValues;

/**
 * What a service is to be asked, once or several times. Built from nothing but what the domain lets through.
 *
 * @param uri the canonical path that was routed, or the one that the route has in its place, and the query
 * @param head all fields but those that frame the body
 */
record Errand(Exchange exchange, Terms terms, String uri, List<Field> head) {

    /** Refuses whatever cannot be sent, before it costs anybody a connection. */
    static Errand of(Exchange exchange, Terms terms) {
        exchange.arrival().body().requireFitting();
        return new Errand(exchange, terms, uri(exchange, terms.to()), head(exchange));
    }

    static String uri(Exchange exchange, Http to) {
        var asked = exchange.arrival().target();
        return to.path().map(path -> rewritten(exchange, path)).orElse(asked).toString();
    }

    private static RequestTarget rewritten(Exchange exchange, Template path) {
        var filled = new RequestValues(exchange, "").fill(path, PathText::encoded);
        return RequestTarget.parse(filled + exchange.arrival().target().query(), exchange.host());
    }

    /** All that a service is told, but for the framing of the body. */
    static List<Field> head(Exchange exchange) {
        var head = new ArrayList<>(exchange.fields());
        head.addAll(exchange.client().fields());
        head.add(new Field(Exchange.REQUEST_ID, exchange.requestId()));
        return head;
    }
}
