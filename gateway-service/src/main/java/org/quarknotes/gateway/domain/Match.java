package org.quarknotes.gateway.domain;

/** What the route table says about a request. */
public sealed interface Match {

    /** It takes this route. */
    record Found(Route route) implements Match {}

    /**
     * It asks which methods there are.
     *
     * @param allowed the value of the Allow field
     */
    record Options(String allowed) implements Match {}

    /**
     * There is a route for the path, but not for the method.
     *
     * @param allowed the value of the Allow field
     */
    record WrongMethod(String allowed) implements Match {}

    /** No route has this path. */
    record Unknown() implements Match {}
}
