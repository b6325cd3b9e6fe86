package org.quarknotes.notify.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Says which addresses a name has at this moment. */
@FunctionalInterface
interface Names {
    /**
     * All addresses of a name.
     *
     * @param patience how long to wait for them
     * @throws IOException when it has none, or when they are not known in time
     */
    List<InetAddress> resolve(String name, Duration patience) throws IOException, InterruptedException;
}
