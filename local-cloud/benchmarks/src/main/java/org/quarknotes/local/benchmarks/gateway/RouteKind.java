package org.quarknotes.local.benchmarks.gateway;

/** What the gateway does for a request that is measured, besides forwarding it. */
enum RouteKind {
    PLAIN("plain", "plain", """
            auth: public
                policies: { throttle: off }
            """),
    JWT("JWT", "jwt", """
            auth: jwt
                policies: { throttle: off }
            """),
    /** With limits that nobody reaches. */
    FULL("JWT + throttle + headers", "full", """
            auth: jwt
                policies:
                  throttle:
                    address: { rate: 1000000, burst: 1000000 }
                    caller: { rate: 1000000, burst: 1000000 }
                    route: { rate: 1000000, burst: 1000000 }
                  headers:
                    request: { set: { x-called-by: "{caller.subject}" }, remove: [accept-language] }
                    response: { set: { cache-control: "no-store" }, remove: [etag] }
            """);

    private final String title;
    private final String id;
    private final String terms;

    /** @param terms on which the route is open, as the route file has them */
    RouteKind(String title, String id, String terms) {
        this.title = title;
        this.id = id;
        this.terms = terms;
    }

    String title() {
        return title;
    }

    /** Whether it is for callers with an access token only. */
    boolean guarded() {
        return this != PLAIN;
    }

    String path() {
        return "/v1/%s/17".formatted(id);
    }

    /** The route as the route file has it. */
    String route() {
        return """
                  - id: %1$s
                    match: { path: "/v1/%1$s/{id}", methods: [GET] }
                    integration: { http: bench }
                    %2$s\
                """.formatted(id, terms);
    }
}
