package org.quarknotes.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;

/** Exchanges without a server, for what asks nothing of a request. */
public final class Exchanges {
    private Exchanges() {}

    public static Exchange blank() {
        var request = (HttpServerRequest) Proxy.newProxyInstance(
                Exchanges.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("headers")) {
                        return MultiMap.caseInsensitiveMultiMap();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Exchange(request, "request-1", new Peer("192.0.2.1", "http"));
    }
}
