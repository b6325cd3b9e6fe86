package org.quarknotes.local.benchmarks.gateway;

/** What the gateway does for a request that is measured, besides forwarding it. */
enum RouteKind {
    PLAIN("plain", "plain", false, "auth: public"),
    JWT("JWT", "jwt", true, "auth: jwt"),
    FULL("JWT + throttle + headers", "full", true, "auth: jwt");

    private final String title;
    private final String word;
    private final boolean guarded;
    private final String terms;

    RouteKind(String title, String word, boolean guarded, String terms) {
        this.title = title;
        this.word = word;
        this.guarded = guarded;
        this.terms = terms;
    }

    String title() {
        return title;
    }

    boolean guarded() {
        return guarded;
    }

    String path() {
        return "/v1/%s/17".formatted(word);
    }

    /** The route as the route file has it. */
    String route() {
        return "  - { id: %1$s, match: { path: \"/v1/%1$s/{id}\", methods: [GET] }, upstream: bench, %2$s }\n"
                .formatted(word, terms);
    }
}
