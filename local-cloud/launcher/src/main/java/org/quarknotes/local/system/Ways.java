package org.quarknotes.local.system;

/**
 * How one part reaches another: straight on, or through something that stands between them, such as a proxy. Asked
 * again at every start of a part; the answer to the same question must stay the same.
 */
@FunctionalInterface
public interface Ways {

    /**
     * The port of this machine at which one part reaches the other.
     *
     * @param from the caller's name: a service's module
     * @param to the name of the part that is called
     * @param port where that part listens
     */
    int port(String from, String to, int port);

    /** Nothing stands between the parts. */
    static Ways direct() {
        return (from, to, port) -> port;
    }
}
