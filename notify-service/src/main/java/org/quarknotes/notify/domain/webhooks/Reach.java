package org.quarknotes.notify.domain.webhooks;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where posts may go.
 *
 * @param schemes of URLs that are taken
 * @param admitted which addresses may be connected to
 */
public record Reach(List<String> schemes, Predicate<InetAddress> admitted) {
    /** The internet, encrypted. */
    public static final Reach INTERNET = new Reach(List.of("https"), PublicAddresses::contain);

    /** Everywhere, for those whose receivers are inside: the laptop's cloud, tests, a network of one's own. */
    public static final Reach ANYWHERE = new Reach(List.of("https", "http"), address -> true);

    public Reach {
        schemes = List.copyOf(schemes);
    }

    /** Whether this address may be connected to. */
    public boolean admits(InetAddress address) {
        return admitted.test(address);
    }
}
